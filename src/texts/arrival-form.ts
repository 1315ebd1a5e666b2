import { count } from './counts.ts';

/** What the pickers of the arrival form say. */
export const pickerTexts = {
  referent: {
    list: 'Membres actifs',
    found: (found: number): string => count(found, 'personne', 'personnes'),
    none: 'Aucun membre actif ne porte ce nom. Essaie avec le seul nom de famille, ou le seul prénom.',
  },
  startup: {
    list: 'Startups',
    found: (found: number): string => count(found, 'startup'),
    none: 'Aucune startup ne porte ce nom. Essaie un autre mot, ou laisse ce champ vide.',
  },
  incubator: {
    list: 'Incubateurs',
    found: (found: number): string => count(found, 'incubateur'),
    none: 'Aucun incubateur ne porte ce nom. Essaie un autre mot, ou laisse ce champ vide.',
  },
} as const;

/** A startup that a newcomer seldom joins. */
export const finishedStartup = 'terminée';

export const pickerLoading = 'La liste arrive…';
export const pickerFailed =
  'La liste n’est pas arrivée. Écris l’identifiant, ou sors de ce champ et reviens-y pour réessayer.';
/** What a screen reader adds to the number of choices. */
export const pickerKeys = 'Flèches haut et bas pour parcourir, Entrée pour choisir.';
export const picked = (label: string): string => `${label}, choix retenu.`;

/** Why the id has a number. */
export const takenId = (id: string): string => `L’identifiant ${id} est déjà pris.`;

/** What becomes of the address that the newcomer gave. */
export const addressNote = {
  community: 'Ta boîte aux lettres, ouverte au début de ta mission.',
  redirection: 'Une redirection vers ton adresse, ouverte au début de ta mission.',
  administration: 'C’est une adresse d’administration\u00A0: elle reste ton adresse principale.',
} as const;

/** Above the names that are near. */
export const nearNamesQuestion = (names: number): string =>
  names === 1
    ? 'Une personne porte un nom proche. Est-ce toi\u00A0?'
    : `${names} personnes portent un nom proche. Es-tu l’une d’elles\u00A0?`;

export const reasonAsked =
  'Un champ de plus est à remplir\u00A0: la raison d’une mission de plus de six mois.';

export const sending = 'Envoi en cours…';
export const fieldsToCorrect = (fields: number): string =>
  fields === 1 ? 'Un champ est à corriger.' : `${fields} champs sont à corriger.`;
export const notSent =
  'Ton formulaire n’est pas parti\u00A0: le site ne répond pas. Ce que tu as écrit est toujours là\u00A0; réessaie dans un instant.';
