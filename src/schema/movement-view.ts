import { vocabulary } from './vocabulary.ts';

const labels = {
  arrivees: 'Arrivées',
  departs: 'Départs',
  echecs: 'Échecs',
  'sans-compte': 'Fiches sans compte',
  'sans-fiche': 'Comptes sans fiche',
  'sans-adresse': 'Départs sans adresse qui dure',
} as const;

/** What the console lists of those who come and go. */
export type MovementView = keyof typeof labels;

export const movementViews = vocabulary(labels);
export const movementViewNames = Object.keys(labels) as readonly MovementView[];
