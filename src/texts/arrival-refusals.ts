import type { ArrivalRefusal } from '../domain/arrival.ts';

/** What a newcomer reads at a field that the rules refuse. */
export const arrivalRefusalText: Record<ArrivalRefusal | 'mail-to-read' | 'mail-not-sent', string> = {
  'start-too-early':
    'La communauté a commencé le 1er juillet 2013\u00A0: choisis cette date ou une date plus récente.',
  'end-before-start': 'La mission finit avant de commencer\u00A0: corrige l’une des deux dates.',
  'end-reason-missing': 'La mission finit dans plus de six mois\u00A0: dis pourquoi en une phrase.',
  'name-without-letters':
    'Écris ton nom avec au moins une lettre de l’alphabet latin\u00A0: il forme ton identifiant.',
  'referent-unknown': 'Choisis une personne active de la communauté, dans la liste.',
  'startup-unknown': 'Choisis une startup dans la liste, ou laisse ce champ vide.',
  'incubator-unknown': 'Choisis un incubateur dans la liste, ou laisse ce champ vide.',
  'mail-to-read':
    'Un courriel t’attend à cette adresse\u00A0: il dit comment continuer. Rien d’autre n’a été enregistré.',
  'mail-not-sent':
    'Nous n’avons pas pu t’écrire à cette adresse. Recommence dans quelques minutes\u00A0; rien n’a été enregistré.',
};

/** What a person reads when her arrival form is refused as a whole. */
export const arrivalFormRefusals = {
  elsewhere: 'Cette demande ne vient pas du site. Recommence depuis le formulaire.',
  hiddenField: 'Laisse vide le champ caché du formulaire, puis recommence.',
  tooMany: 'Trop d’essais depuis ta connexion. Recommence dans une heure.',
} as const;
