import { z } from 'zod';
import { day, optionalDay, optionalText, references } from './field.ts';
import { vocabulary } from './vocabulary.ts';

/** How a member is employed during a mission. */
export const missionStatuses = vocabulary({
  admin: 'Agent public',
  independent: 'Indépendant',
  service: 'Société ou prestataire de services',
});

export const missionSchema = z.object({
  start: day('Début', { description: 'Premier jour de la mission.' }),
  end: optionalDay('Fin', {
    description: 'Dernier jour de la mission, compris\u00A0; vide si la fin n’est pas connue.',
  }),
  status: optionalText('Statut', { vocabulary: missionStatuses }),
  employer: optionalText('Employeur', { description: 'Administration, société ou portage.' }),
  startups: references('Startups', 'startups', {
    description: 'Les produits auxquels la mission contribue.',
  }),
});

export type Mission = z.infer<typeof missionSchema>;
