import type { GodparentRequestState } from '../domain/godparent-search.ts';
import { count } from './counts.ts';

const states: Record<GodparentRequestState, string> = {
  waiting: 'n’a pas encore répondu',
  expired: 'n’a pas répondu à temps',
  declined: 'a décliné',
  accepted: 'a accepté',
};

/** What people read of godparents in the console. */
export const godparentConsoleTexts = {
  states,
  outcomes: {
    'under-way': 'Recherche en cours',
    found: 'Trouvé',
    'team-told': 'À l’équipe d’animation de jouer',
    stopped: 'Recherche arrêtée',
  },
  noMedian: 'pas encore connue',
  noDomaine: 'Sans domaine',
  days: (days: number): string => count(days, 'jour'),
  byHand: (by: string): string => `à la main, par ${by},`,
} as const;

/** Why a godparent is not given by hand, by the field that is concerned. */
export const assignRefusals = {
  'unknown-newcomer': ['arrivant', 'Choisis une personne qui est dans la communauté.'],
  'unknown-member': ['marraine', 'Personne n’a cet identifiant.'],
  'not-active': ['marraine', 'Cette personne n’est pas, ou n’est plus, dans la communauté.'],
  'same-person': ['marraine', 'Choisis quelqu’un d’autre que la personne elle-même.'],
  taken: ['arrivant', 'Quelqu’un l’accompagne déjà.'],
} as const;

/** Where a search cannot begin anew. */
export const cannotRestart = 'Cette recherche est en cours ou a abouti\u00A0: elle n’est pas à relancer.';
