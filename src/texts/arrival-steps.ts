import type { ArrivalStepName, StepState } from '../domain/arrival-steps.ts';
import type { Day } from '../schema/day.ts';
import { longDay } from './days.ts';

/** What the words of a step depend on. */
export interface StepWords {
  readonly referentName: string;
  /** First day of the mission, once known. */
  readonly start?: Day | undefined;
}

interface StepText {
  readonly title: string;
  /** What is expected of whom, until the step is done. */
  readonly whoDoesWhat: (words: StepWords) => string;
}

/** What each step is, and what it asks of whom. */
export const arrivalStepTexts: Record<ArrivalStepName, StepText> = {
  form: { title: 'Ton formulaire est arrivé', whoDoesWhat: () => 'Tu l’as envoyé.' },
  proposal: {
    title: 'Ta page est proposée',
    whoDoesWhat: () => 'Le secrétariat ouvre une proposition avec ta page, en quelques secondes.',
  },
  approval: {
    title: 'Ta page est approuvée',
    whoDoesWhat: ({ referentName }) =>
      `${referentName} relit ta page et l’approuve. Un courriel lui est parti\u00A0; des rappels suivent au bout de 1, 2, 3, 5 et 7 jours.`,
  },
  publication: {
    title: 'Ta page est en ligne',
    whoDoesWhat: () => 'Le site se reconstruit, en quelques minutes. Personne n’a rien à faire.',
  },
  mission: {
    title: 'Ta mission commence',
    whoDoesWhat: ({ start }) =>
      start === undefined
        ? 'Tes accès s’ouvrent à partir de ce jour.'
        : `C’est le ${longDay(start)}. Tes accès s’ouvrent à partir de ce jour.`,
  },
  mailbox: {
    title: 'Ton adresse électronique est ouverte',
    whoDoesWhat: () => 'Le secrétariat l’ouvre et t’écrit comment t’en servir.',
  },
  chat: {
    title: 'Ton compte de messagerie instantanée est ouvert',
    whoDoesWhat: () => 'Le secrétariat l’ouvre\u00A0; tu reçois un lien pour choisir ton mot de passe.',
  },
  lists: {
    title: 'Ton inscription aux listes de diffusion est faite',
    whoDoesWhat: () => 'Le secrétariat t’inscrit à la liste de la communauté et à celle de ta startup.',
  },
  github: {
    title: 'Ton invitation GitHub est partie',
    whoDoesWhat: () =>
      'Le secrétariat t’invite dans l’organisation\u00A0; accepte l’invitation que GitHub t’envoie.',
  },
};

/** The mailbox's step, for who keeps an address of her own. */
export const keptAddress = {
  title: 'Tu gardes l’adresse de ton administration',
  explanation: 'La communauté n’en ouvre pas d’autre.',
} as const;

export const stepStateLabels: Record<StepState, string> = {
  done: 'Fait',
  waiting: 'En attente',
  'to-come': 'À venir',
  stopped: 'Arrêté',
  'not-needed': 'Rien à faire',
};
