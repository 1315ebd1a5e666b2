import type { ArrivalRefusal } from '../domain/arrival.ts';

/** What a newcomer reads at a field that the rules refuse. */
export const arrivalRefusalText: Record<ArrivalRefusal | 'address-known', string> = {
  'start-too-early':
    'La communauté a commencé le 1er juillet 2013\u00A0: choisis cette date ou une date plus récente.',
  'end-before-start': 'La mission finit avant de commencer\u00A0: corrige l’une des deux dates.',
  'end-reason-missing': 'La mission finit dans plus de six mois\u00A0: dis pourquoi en une phrase.',
  'name-without-letters':
    'Écris ton nom avec au moins une lettre de l’alphabet latin\u00A0: il forme ton identifiant.',
  'referent-unknown': 'Choisis une personne active de la communauté, dans la liste.',
  'startup-unknown': 'Choisis une startup dans la liste, ou laisse ce champ vide.',
  'incubator-unknown': 'Choisis un incubateur dans la liste, ou laisse ce champ vide.',
  'address-known':
    'Nous n’avons pas pu ouvrir d’arrivée avec cette adresse. Si tu fais déjà partie de la communauté, connecte-toi\u00A0; sinon, écris à la personne qui t’accueille.',
};
