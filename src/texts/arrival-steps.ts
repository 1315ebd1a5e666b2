import type { ArrivalStepName, StepState } from '../domain/arrival-steps.ts';

/** What each step is, and what it asks of whom. */
export const arrivalStepTexts: Record<
  ArrivalStepName,
  { readonly title: string; readonly whoDoesWhat: string }
> = {
  form: { title: 'Ton formulaire est arrivé', whoDoesWhat: 'Tu l’as envoyé.' },
  proposal: { title: 'Ta page est proposée', whoDoesWhat: 'Nous préparons ta page.' },
  approval: {
    title: 'Ta page est approuvée',
    whoDoesWhat: 'La personne qui t’accueille relit ta page et l’approuve. Elle a reçu un courriel.',
  },
  publication: {
    title: 'Ta page est en ligne',
    whoDoesWhat: 'Le site se reconstruit, en une minute environ.',
  },
  mission: { title: 'Ta mission commence', whoDoesWhat: 'Tes accès s’ouvrent à partir de ce jour.' },
  accounts: {
    title: 'Tes accès sont ouverts',
    whoDoesWhat:
      'Adresse électronique, messagerie, listes, GitHub\u00A0: tu recevras un courriel pour chacun.',
  },
};

export const stepStateLabels: Record<StepState, string> = {
  done: 'Fait',
  waiting: 'En attente',
  'to-come': 'À venir',
  stopped: 'Arrêté\u00A0: écris à la personne qui t’accueille.',
};

export const unknownFollowUp =
  'Ce lien de suivi n’est pas valable. Ouvre celui du courriel que tu as reçu après ton formulaire.';
