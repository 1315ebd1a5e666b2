import type { ScheduledJobName } from '../domain/scheduled-jobs.ts';
import { count, number } from './counts.ts';

const jobLabels: Readonly<Record<ScheduledJobName, string>> = {
  welcome: 'Accueil\u00A0: accès à ouvrir',
  departures: 'Départs\u00A0: rappels et fermetures',
  'godparent-search': 'Recherche de marraines et de parrains',
  'tool-accesses': 'Accès aux outils',
  'former-mailboxes': 'Suppression des anciennes boîtes aux lettres',
  'forge-poll': 'Suivi des propositions',
  'infra-webhooks': 'Annonces aux outils abonnés',
  rebuild: 'Reconstruction du site au changement de jour',
  retention: 'Effacement de ce qui a assez duré',
  'arrival-reminders': 'Rappels aux référents',
  'review-reminders': 'Rappels de relecture',
  'agenda-post': 'Agenda et offres de la semaine, sur la messagerie',
  'room-reminders': 'Salles des rendez-vous\u00A0: rappels et annonces',
  'offer-reminders': 'Offres ouvertes depuis longtemps',
  'startup-phase-reminder': 'Rappels de phase aux startups',
};

/** A scheduled job, as the console names it. */
export const jobLabel = (name: ScheduledJobName): string => jobLabels[name];

export const jobOutcomeLabels = {
  done: 'réussi',
  partly: 'allé au bout, avec des échecs',
  failed: 'en échec',
} as const;

const countLabels: Readonly<Record<string, readonly [singular: string, plural: string]>> = {
  done: ['fait', 'faits'],
  looked: ['personne regardée', 'personnes regardées'],
  failed: ['échec', 'échecs'],
  sent: ['message parti', 'messages partis'],
  moved: ['arrivée avancée', 'arrivées avancées'],
  settledEdits: ['proposition réglée', 'propositions réglées'],
  liveEdits: ['proposition en ligne', 'propositions en ligne'],
  flagged: ['proposition signalée', 'propositions signalées'],
  told: ['arrivée annoncée', 'arrivées annoncées'],
};

/** What a run did, "3 faits, 12 personnes regardées"; what it has none of is left out. */
export function runCountsText(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => {
      const words = countLabels[name];
      return words ? count(value, ...words) : `${name}\u00A0: ${number(value)}`;
    });
  return parts.length === 0 ? 'rien à faire' : parts.join(', ');
}

const tenth = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });

/** "0,3 s". */
export const runTimeText = (milliseconds: number): string => `${tenth.format(milliseconds / 1_000)}\u00A0s`;

export const circuitLabels = {
  closed: 'les appels passent',
  open: 'les appels sont suspendus, le temps qu’il se remette',
  'half-open': 'un appel d’essai est en cours',
} as const;

export const never = 'jamais';
