import { z } from 'zod';
import { optionalText, reference, references, requiredText } from './field.ts';

export const referentSchema = z.object({
  title: requiredText('Sujet', {
    description: 'Ce dont on vient parler, par exemple «\u00A0Accessibilité\u00A0» ou le nom d’une startup.',
    maximum: 80,
  }),
  startup: reference('Startup', 'startups', {
    description: 'Seulement pour les questions sur une startup.',
  }),
  incubator: reference('Incubateur', 'incubators', {
    description: 'Seulement pour les questions sur un incubateur.',
  }),
  purpose: optionalText('Pour quoi', { description: 'En une phrase\u00A0: quand venir, et avec quoi.' }),
  members: references('Membres', 'authors', {
    description: 'Identifiants de membres, par exemple prenom.nom.',
    singular: 'Membre',
  }),
  contact: optionalText('Contact', { description: 'Une adresse électronique, ou celle d’un formulaire.' }),
});

/** Who to turn to for a startup, an incubator or, where neither is named, a subject. */
export type Referent = z.infer<typeof referentSchema>;
