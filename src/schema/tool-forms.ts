import { z } from 'zod';
import { noted } from './field.ts';
import { filledLine, oneLine } from './one-line.ts';
import { placeSchema } from './place.ts';
import { mostQuestions } from './tool.ts';
import { toolRequestStateNames, toolRequestStates } from './tool-request.ts';
import { optional, typedText } from './typed.ts';

const unknown = 'Cette demande n’est pas connue.';

const words = (what: string) =>
  typedText(1000, 'Raccourcis ce texte\u00A0: 1\u00A0000 caractères au plus.').min(1, { error: what });

const areas = { expected: true, input: 'textarea', maximum: 1000 } as const;

/** The names of the fields of the answers, in the order of the questions. */
export const answerFields = Array.from({ length: mostQuestions }, (_, place) => `reponse${place + 1}`);

/** A request of access; the questions are those of the tool. */
export const toolRequestForm = z.object({
  outil: filledLine(400),
  questions: z.string({ error: 'Rouvre la page de l’outil.' }).max(100),
  motif: noted(words('Écris pourquoi tu en as besoin.'), 'Pourquoi en as-tu besoin\u00A0?', areas),
  ...Object.fromEntries(answerFields.map((name) => [name, optional(oneLine(500))])),
});

/** Which request. */
export const toolRequestTarget = z.object({ demande: z.string({ error: unknown }).min(1).max(100) });

/** A refusal, with why. */
export const toolRefusalForm = toolRequestTarget.extend({
  mot: noted(words('Écris pourquoi\u00A0: la personne le lira.'), 'Pourquoi refuser\u00A0?', {
    ...areas,
    description: 'La personne le reçoit par courriel.',
  }),
});

/** An access that is taken back, with why. */
export const toolRevocationForm = toolRequestTarget.extend({
  raison: noted(words('Écris pourquoi\u00A0: la personne le lira.'), 'Pourquoi retirer l’accès\u00A0?', {
    ...areas,
    description: 'La personne le reçoit par courriel.',
  }),
});

/** Which requests the console lists. */
export const toolRequestFilterForm = z.object({
  etat: noted(optional(z.enum(toolRequestStateNames, { error: 'Choisis dans la liste.' })), 'État', {
    vocabulary: toolRequestStates,
  }),
  suite: optional(placeSchema),
});
