import { z } from 'zod';
import { flag, optionalText, texts } from './field.ts';

export const docPageSchema = z.object({
  title: optionalText('Titre'),
  description: optionalText('Présentation courte'),
  hidden: flag('Masquée', {
    description: 'Accessible par son adresse, absente des menus et de la recherche.',
  }),
  redirect_from: texts('Anciennes adresses', { singular: 'Ancienne adresse' }),
});

/** A documentation page; without `title`, its first heading is its title. */
export type DocPage = z.infer<typeof docPageSchema>;
