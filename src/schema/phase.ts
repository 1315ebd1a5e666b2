import { z } from 'zod';
import { optionalText, requiredText } from './field.ts';

export const phaseSchema = z.object({
  status: requiredText('Identifiant'),
  label: requiredText('Nom'),
  order: z.number({ error: 'un nombre' }).optional(),
  short_description: optionalText('Présentation courte'),
  documentation_url: optionalText('Documentation'),
});

/** What the site says of a phase. */
export type Phase = z.infer<typeof phaseSchema>;
