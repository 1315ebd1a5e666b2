import { z } from 'zod';
import { optionalNumber, optionalText, requiredText } from './field.ts';

export const phaseSchema = z.object({
  status: requiredText('Identifiant'),
  label: requiredText('Nom'),
  order: optionalNumber('Ordre'),
  short_description: optionalText('Présentation courte'),
  documentation_url: optionalText('Documentation'),
});

/** What the site says of a phase. */
export type Phase = z.infer<typeof phaseSchema>;
