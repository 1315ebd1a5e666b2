import { vocabulary } from './vocabulary.ts';

const endLabels = {
  refused: 'Refusée',
  withdrawn: 'Retirée par la personne',
  'given-back': 'Accès rendu',
  revoked: 'Accès retiré',
  expired: 'Accès arrivé à son terme',
  'mission-ended': 'Mission terminée',
} as const;

const labels = { waiting: 'En attente', granted: 'Accès ouvert', ...endLabels } as const;

/** Why a request, or the access that it gave, has ended. */
export type ToolRequestEnd = keyof typeof endLabels;

/** Where a request stands. */
export type ToolRequestState = keyof typeof labels;

/** The names of the ends and of the states, for schemas. */
export const toolRequestEnds = Object.keys(endLabels) as readonly ToolRequestEnd[];
export const toolRequestStateNames = Object.keys(labels) as readonly ToolRequestState[];

/** The states of a request. */
export const toolRequestStates = vocabulary(labels);
