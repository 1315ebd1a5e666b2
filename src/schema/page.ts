import { z } from 'zod';
import { optionalText, requiredText, texts } from './field.ts';

export const pageSchema = z.object({
  title: requiredText('Titre'),
  label: optionalText('Titre court'),
  order: z.number({ error: 'un nombre' }).optional(),
  redirect_from: texts('Anciennes adresses'),
});

/** A plain page of one of the repository's other public collections. */
export type Page = z.infer<typeof pageSchema>;
