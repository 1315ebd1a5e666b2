import { z } from 'zod';
import { optionalText, reference, requiredText, texts } from './field.ts';

export const teamSchema = z.object({
  name: requiredText('Nom'),
  incubator: reference('Incubateur', 'incubators'),
  mission: optionalText('Mission'),
  commitments: texts('Engagements', {
    description: 'Ce que l’équipe promet, par exemple «\u00A0Répondre sous deux jours ouvrés\u00A0».',
    singular: 'Engagement',
  }),
  contact: optionalText('Contact', { description: 'Une adresse électronique, ou celle d’un formulaire.' }),
  channel: optionalText('Salon de discussion', { description: 'Son nom, ou son adresse.' }),
});

/** A transverse team of an incubator; its body presents it. */
export type Team = z.infer<typeof teamSchema>;
