import { z } from 'zod';
import { day, requiredText } from './field.ts';

export const newsletterSchema = z.object({ title: requiredText('Titre'), date: day('Date') });

/** An issue of the newsletter. */
export type Newsletter = z.infer<typeof newsletterSchema>;
