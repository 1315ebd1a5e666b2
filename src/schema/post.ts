import { z } from 'zod';
import { optionalDay, optionalText, reference, requiredText } from './field.ts';

export const postSchema = z.object({
  layout: optionalText('Gabarit'),
  title: requiredText('Titre'),
  date: optionalDay('Date'),
  startup: reference('Startup', 'startups'),
});

/** A news post. */
export type Post = z.infer<typeof postSchema>;
