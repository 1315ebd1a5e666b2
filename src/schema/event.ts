import { z } from 'zod';
import { requiredText } from './field.ts';

/** What the site says of a kind of event in a startup's life. */
export const eventSchema = z.object({ label: requiredText('Nom') });
