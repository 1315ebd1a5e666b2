import { z } from 'zod';
import { requiredText } from './field.ts';

export const eventSchema = z.object({ label: requiredText('Nom') });

/** What the site says of a kind of event in a startup's life. */
export type Event = z.infer<typeof eventSchema>;
