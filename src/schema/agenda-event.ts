import { z } from 'zod';
import { day, optionalAddress, optionalDay, optionalText, reference, requiredText } from './field.ts';
import { vocabulary } from './vocabulary.ts';

const recurrences = vocabulary({
  weekly: 'Toutes les semaines',
  biweekly: 'Toutes les deux semaines',
  monthly: 'Tous les mois',
});

export const agendaEventSchema = z.object({
  title: requiredText('Titre'),
  date: day('Jour'),
  start: optionalText('Heure de début', { description: 'HH:MM, heure de Paris.' }),
  end: optionalText('Heure de fin', { description: 'HH:MM, heure de Paris.' }),
  place: optionalText('Lieu'),
  link: optionalAddress('Lien de la visioconférence'),
  organiser: reference('Organisateur', 'authors'),
  recurrence: optionalText('Récurrence', { vocabulary: recurrences }),
  until: optionalDay('Jusqu’au'),
});

/** An event of the community's agenda. */
export type AgendaEvent = z.infer<typeof agendaEventSchema>;
