import type { HoldRefusal } from '../domain/hold-refusal.ts';
import { longestHold } from '../domain/hold-refusal.ts';
import type { StepProgress, StepWait } from '../domain/step-progress.ts';
import type { Day } from '../schema/day.ts';
import { longDay } from './days.ts';
import { stepLabel } from './departure-steps.ts';
import { longMoment } from './moments.ts';
import { causeText } from './step-causes.ts';

/** A step as the console names it: a list by its name, a message by its way. */
export function stepName({ step, channel }: Pick<StepProgress, 'step' | 'channel'>): string {
  const label = stepLabel(step);
  if (step === 'join-list') return `${label} (${channel})`;
  if (!step.startsWith('reminder-')) return label;
  return `${label}, ${channel === 'chat' ? 'sur la messagerie' : 'par courriel'}`;
}

const on = (day: Day | undefined): string => (day === undefined ? '' : ` le ${longDay(day)}`);

/** Where a step stands, in words. */
export function stepStateText(step: StepProgress): string {
  switch (step.state) {
    case 'done':
      return step.hadNothing === true ? `rien à faire, vu${on(step.day)}` : `fait${on(step.day)}`;
    case 'failed':
      return `échec${step.failingSince === undefined ? '' : ` depuis le ${longMoment(step.failingSince)}`}\u00A0: ${causeText(step.why ?? '')}`;
    case 'running':
      return 'en cours';
    case 'cancelled':
      return 'annulé';
    case 'to-come':
      return `à venir${on(step.day)}`;
    case 'waiting':
      return step.waitsFor === undefined ? 'en attente' : waitText(step.waitsFor);
  }
}

function waitText(wait: StepWait): string {
  switch (wait.kind) {
    case 'next-run':
      return 'en attente du prochain passage (les messages partent entre 8 h et 19 h)';
    case 'account':
      return 'en attente d’un compte pour cette personne';
    case 'closure':
      return 'en attente d’une fermeture à annoncer';
    case 'step':
      return `en attente de «\u00A0${stepLabel(wait.step)}\u00A0»`;
    case 'hold':
      return `en attente\u00A0: rien ne se ferme jusqu’au ${longDay(wait.until)}`;
  }
}

/** Who somebody of the list is there as, with her day. */
export const movementKindText = (kind: MovementKind, day: Day | undefined): string =>
  day === undefined ? kinds[kind] : `${kinds[kind]}${on(day)}`;

type MovementKind = 'arrival' | 'page' | 'departure' | 'failure' | 'no-account' | 'no-page' | 'no-address';

const kinds: Readonly<Record<MovementKind, string>> = {
  arrival: 'Arrivée\u00A0: mission qui commence',
  page: 'Arrivée\u00A0: la fiche attend d’être publiée',
  departure: 'Départ\u00A0: dernier jour',
  failure: 'Étapes en échec',
  'no-account':
    'Fiche publiée, mission en cours, et pas de compte\u00A0: rien ne lui est ouvert ni fermé par courriel',
  'no-page': 'Compte sans fiche publiée\u00A0: rien ne se ferme tout seul, c’est à toi de voir',
  'no-address': 'Aucune adresse qui dure après le dernier jour',
};

/** Why nothing is kept back through a day. */
export const holdRefusalText: Readonly<Record<HoldRefusal | 'unknown', { field: string; message: string }>> =
  {
    past: { field: 'jusquau', message: 'Ce jour est passé\u00A0: choisis aujourd’hui ou plus tard.' },
    'too-far': {
      field: 'jusquau',
      message: `C’est trop loin\u00A0: ${longestHold} jours au plus. Tu pourras prolonger ensuite.`,
    },
    unknown: { field: 'membre', message: 'Personne n’a cet identifiant, ni fiche ni compte.' },
  };

export const movementTexts = {
  notHeld: 'Rien n’était suspendu pour cette personne.',
  retryUnknown: 'Cette personne n’a plus de fiche publiée\u00A0: ses étapes ne peuvent pas être relancées.',
  retryNothing: 'Plus rien n’est en échec pour cette personne.',
  retryElsewhere: 'Un passage s’occupe d’elle en ce moment. Regarde de nouveau dans deux minutes.',
} as const;

/** What a second try came to, where it failed again. */
export const retryFailedText = (step: string, why: string): string =>
  `«\u00A0${stepLabel(step)}\u00A0» échoue encore\u00A0: ${causeText(why)}. Le prochain passage essaiera de nouveau.`;

/** Why a step of a dry run is planned. */
export function planReason(step: string, day: Day, end: Day | undefined): string {
  if (step.startsWith('restore-')) return 'sa mission court de nouveau';
  if (end === undefined) return 'sa mission commence, ou il lui manque cet accès';
  return end >= day
    ? `sa mission se termine le ${longDay(end)}`
    : `sa mission s’est terminée le ${longDay(end)}`;
}
