import type { AnswerRefusal } from '../domain/godparent-answer.ts';
import type { NewcomerGodparent } from '../domain/godparent-newcomer.ts';

/** Why an answer is not taken. */
export const answerRefusalText: Record<AnswerRefusal, string> = {
  'not-allowed': 'Ta mission est terminée\u00A0: tu ne peux plus accompagner une personne qui arrive.',
  'not-asked': 'Nous ne connaissons pas cette demande.',
  'already-accepted': 'Tu as accepté, merci\u00A0! Un courriel vous met en relation.',
  'already-declined': 'Tu as décliné cette demande\u00A0: tu n’as rien d’autre à faire.',
  taken: 'Merci\u00A0! Quelqu’un d’autre a accepté entre-temps\u00A0: tu n’as rien à faire.',
  over: 'Cette personne ne cherche plus de marraine ni de parrain. Merci quand même\u00A0!',
  'too-late': 'Cette demande a plus de sept jours\u00A0: elle n’attend plus de réponse.',
};

/** What a member reads around requests. */
export const godparentTexts = {
  loginFirst: 'Connecte-toi d’abord, ou ouvre le lien d’un courriel récent.',
  linkOver:
    'Ce lien n’est pas ou n’est plus valable\u00A0: il l’est pendant sept jours. Connecte-toi pour voir les demandes qui t’attendent.',
  elsewhere: 'Cette réponse ne vient pas du site. Recommence depuis la page de la demande.',
  tooMany: 'Trop de réponses en une heure. Recommence plus tard.',
  notDone: 'Rien n’a changé',
  accepted: 'Merci\u00A0! Un courriel vous met en relation.',
  declined: 'C’est noté, merci d’avoir répondu. Nous demandons à quelqu’un d’autre.',
  inPause: 'Tu es en pause\u00A0: personne ne te demande rien.',
  wantsYou: (name: string): string => `${name} cherche une marraine ou un parrain`,
} as const;

/** What a newcomer reads of her search. */
export const newcomerStateText: Record<NewcomerGodparent['state'], string> = {
  'not-wanted': 'Tu n’en as pas demandé.',
  'to-begin': 'La recherche commence quand ta mission a débuté.',
  searching: 'Nous cherchons quelqu’un.',
  asked: 'Nous avons demandé à quelqu’un\u00A0: nous attendons sa réponse.',
  found: 'Quelqu’un t’accompagne\u00A0:',
  'team-told': 'Personne n’est disponible pour l’instant\u00A0: l’équipe d’animation s’en occupe.',
};
