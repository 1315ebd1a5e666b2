import { z } from 'zod';
import { optionalText, reference, requiredText } from './field.ts';

export const teamSchema = z.object({
  name: requiredText('Nom'),
  incubator: reference('Incubateur', 'incubators'),
  mission: optionalText('Mission'),
});

/** A transverse team of an incubator. */
export type Team = z.infer<typeof teamSchema>;
