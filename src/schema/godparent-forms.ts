import { z } from 'zod';
import { noted } from './field.ts';
import { filledLine } from './one-line.ts';
import { checkbox, optional, typedDay } from './typed.ts';
import { vocabulary } from './vocabulary.ts';

const answers = { accepter: 'accepted', decliner: 'declined' } as const;

/** An answer to a newcomer's request. */
export const godparentAnswerForm = z.object({
  pour: z.string().min(1).max(200),
  reponse: z
    .enum(['accepter', 'decliner'], { error: 'Accepte ou décline.' })
    .transform((answer) => answers[answer]),
});

const capacities = vocabulary({
  0: 'Personne',
  1: 'Une personne',
  2: 'Deux personnes',
  3: 'Trois personnes',
  4: 'Quatre personnes',
  5: 'Cinq personnes',
});

/** What a member wishes as a godparent. */
export const godparentPreferencesForm = z.object({
  godparentPaused: noted(checkbox(), 'Je suis en pause\u00A0: ne me demandez rien pour l’instant', {
    input: 'checkbox',
  }),
  godparentPausedUntil: noted(optional(typedDay()), 'Dernier jour de la pause', {
    input: 'date',
    description: 'Compris. Sans date, la pause dure jusqu’à ce que tu l’arrêtes.',
  }),
  godparentCapacity: noted(
    z.preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.enum(capacities.values, { error: 'Choisis dans la liste.' }).transform(Number),
    ),
    'J’accompagne en même temps, au plus',
    { expected: true, vocabulary: capacities },
  ),
});

const newcomer = () => noted(filledLine(200), 'Personne qui arrive', { expected: true, maximum: 200 });

/** A search that begins anew. */
export const godparentRestartForm = z.object({ pour: z.string().min(1).max(200) });

/** A godparent whom an administrator chose. */
export const godparentAssignForm = z.object({
  arrivant: newcomer(),
  marraine: noted(filledLine(200), 'Marraine ou parrain', {
    expected: true,
    maximum: 200,
    description: 'L’identifiant d’un membre actif, qui est d’accord',
  }),
});
