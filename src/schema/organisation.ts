import { z } from 'zod';
import { optionalText, requiredText } from './field.ts';

export const organisationSchema = z.object({
  name: requiredText('Nom'),
  acronym: optionalText('Sigle'),
  domaine_ministeriel: optionalText('Domaine ministériel'),
  type: optionalText('Type'),
});

/** An administration that sponsors startups or owns an incubator. */
export type Organisation = z.infer<typeof organisationSchema>;
