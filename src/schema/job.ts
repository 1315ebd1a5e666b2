import { z } from 'zod';
import { domaines } from './author.ts';
import { flag, optionalAddress, optionalDay, optionalText, texts } from './field.ts';

export const jobSchema = z.object({
  title: optionalText('Titre'),
  roles: optionalText('Rôles recherchés'),
  startup: optionalText('Startup', { description: 'Identifiant ou nom de la startup.', offers: 'startups' }),
  type: optionalText('Type d’offre'),
  friend: optionalText('Partenaire', { description: 'Pour une offre d’une structure amie.' }),
  externalURL: optionalAddress('Adresse de l’offre du partenaire'),
  open: flag('Ouverte'),
  date: optionalText('Date de publication', { input: 'date' }),
  domaines: texts('Domaines', { vocabulary: domaines }),
  techno: texts('Technologies', { singular: 'Technologie' }),
  junior: flag('Ouverte aux juniors'),
  contacts: optionalText('Contacts'),
  depublication_date: optionalDay('Date de dépublication'),
  redirect_from: texts('Anciennes adresses', { singular: 'Ancienne adresse' }),
});

/** A job offer; its body is the offer. */
export type Job = z.infer<typeof jobSchema>;
