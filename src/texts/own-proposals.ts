import { shortMoment } from './moments.ts';

const states = {
  proposed: 'proposée',
  waiting: 'en attente de validation',
  draft: 'brouillon, pas encore envoyé à la validation',
  'asked-back': 'retouche demandée',
  approved: 'approuvée – mise en ligne en cours',
  live: 'en ligne',
  closed: 'fermée',
} as const;

type State = keyof typeof states;

/** Where a member's proposal stands, and since when: "en ligne, le 20 novembre à 10:00". */
export const ownProposalText = (state: State, at: string): string =>
  `${states[state]}, le ${shortMoment(at)}`;

/** Where the link of a proposal leads. */
export const ownProposalLink = (state: State): string =>
  state === 'approved' || state === 'live' ? 'Voir la page' : 'Modifier';
