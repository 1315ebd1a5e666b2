import { z } from 'zod';
import { noted } from './field.ts';
import { filledLine } from './one-line.ts';
import { checkbox, optional, typedDay, typedText, wholeNumberBetween } from './typed.ts';

const unknown = 'Ce rendez-vous n’est pas connu.';

/** Which day of which event. */
export const eventDayForm = z.object({
  evenement: z.string({ error: unknown }).min(1, { error: unknown }).max(400, { error: unknown }),
  jour: typedDay(),
});

/** The same, in the address of a page that shows several days where none is named. */
export const eventPageForm = z.object({
  evenement: eventDayForm.shape.evenement.optional().catch(undefined),
  jour: typedDay().optional().catch(undefined),
});

/** What stands before a channel's name in the name of its box. */
export const channelPrefix = 'canal.';

/** An announcement; the channels are the boxes that are ticked. */
export const announcementForm = eventDayForm.extend({
  message: noted(
    typedText(1500, 'Raccourcis ce message\u00A0: 1\u00A0500 caractères au plus.').min(1, {
      error: 'Écris ce qui sera posté.',
    }),
    'Message',
    {
      expected: true,
      input: 'textarea',
      maximum: 1500,
      description:
        'Posté tel quel, sans mise en forme. Le lien du rendez-vous, et celui de la visioconférence, sont ajoutés à la fin.',
    },
  ),
});

/** What is asked of a room. */
export const roomWishForm = z.object({
  personnes: noted(
    wholeNumberBetween(1, 1000, 'Donne un nombre de personnes, de 1 à 1000.'),
    'Nombre de personnes',
    { expected: true, input: 'number', maximum: 1000, description: 'Celles qui ont dit venir, et toi' },
  ),
  visio: noted(checkbox(), 'Avec une visioconférence', { input: 'checkbox' }),
  paperboard: noted(checkbox(), 'Avec un paperboard', { input: 'checkbox' }),
  precisions: noted(optional(typedText(500, 'Raccourcis\u00A0: 500 caractères au plus.')), 'Précisions', {
    input: 'textarea',
    maximum: 500,
  }),
});

/** What is asked of a room. */
export type RoomWish = z.output<typeof roomWishForm>;

/** A booking: for which day of which event, and what. */
export const bookingForm = eventDayForm.extend(roomWishForm.shape);

/** The room of an event. */
export const roomForm = eventDayForm.extend({
  salle: noted(filledLine(100), 'Salle', {
    expected: true,
    maximum: 100,
    description: 'Par exemple «\u00A0204, 2e étage\u00A0»',
  }),
});
