import { z } from 'zod';
import { flag, optionalAddress, optionalText, reference, references, requiredText, texts } from './field.ts';

export const incubatorSchema = z.object({
  title: requiredText('Nom'),
  short_description: optionalText('Présentation courte'),
  owner: reference('Organisation', 'organisations', { withFolder: true }),
  website: optionalAddress('Site'),
  logo: optionalText('Logo'),
  contact: optionalText('Contact'),
  address: optionalText('Adresse postale'),
  github: optionalAddress('Code source'),
  highlighted_startups: references('Startups mises en avant', 'startups'),
  hidden: flag('Masqué', {
    description: 'Ni page, ni place dans les listes\u00A0; ses startups restent publiques.',
  }),
  redirect_from: texts('Anciennes adresses', { singular: 'Ancienne adresse' }),
});

/** An incubator; its body presents it. */
export type Incubator = z.infer<typeof incubatorSchema>;
