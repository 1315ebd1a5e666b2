import { z } from 'zod';
import { day, optionalAddress, optionalDay, optionalText, reference, requiredText } from './field.ts';
import { vocabulary } from './vocabulary.ts';

const recurrences = vocabulary({
  weekly: 'Toutes les semaines',
  biweekly: 'Toutes les deux semaines',
  monthly: 'Tous les mois',
});

const hourPattern = [String.raw`^([01]?\d|2[0-3]):[0-5]\d$`, 'Une heure HH:MM, de 00:00 à 23:59.'] as const;

export const agendaEventSchema = z.object({
  title: requiredText('Titre'),
  date: day('Jour'),
  start: optionalText('Heure de début', {
    description: 'HH:MM, heure de Paris. Sans elle, le rendez-vous dure toute la journée.',
    pattern: hourPattern,
  }),
  end: optionalText('Heure de fin', {
    description: 'HH:MM, heure de Paris. Avant l’heure de début, c’est celle du lendemain.',
    pattern: hourPattern,
  }),
  place: optionalText('Lieu'),
  link: optionalAddress('Lien de la visioconférence'),
  organiser: reference('Organisateur', 'authors'),
  recurrence: optionalText('Récurrence', { vocabulary: recurrences }),
  until: optionalDay('Jusqu’au', {
    description: 'Dernier jour possible\u00A0; vide, il se répète sans fin.',
  }),
});

/** An event of the community's agenda. */
export type AgendaEvent = z.infer<typeof agendaEventSchema>;
