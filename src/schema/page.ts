import { z } from 'zod';
import { optionalNumber, optionalText, requiredText, texts } from './field.ts';

export const pageSchema = z.object({
  title: requiredText('Titre'),
  label: optionalText('Titre court'),
  order: optionalNumber('Ordre'),
  redirect_from: texts('Anciennes adresses', { singular: 'Ancienne adresse' }),
});

/** A plain page of one of the repository's other public collections. */
export type Page = z.infer<typeof pageSchema>;
