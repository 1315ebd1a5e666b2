import { z } from 'zod';
import { noted, optionalAddress, optionalText, references, requiredText, texts } from './field.ts';

/** How many questions a tool may ask. */
export const mostQuestions = 5;

export const toolSchema = z.object({
  name: requiredText('Nom', { maximum: 60 }),
  description: optionalText('Présentation courte', { description: 'À quoi sert l’outil, en une phrase.' }),
  link: optionalAddress('Adresse de l’outil'),
  approvers: references('Membres qui accordent l’accès', 'authors', {
    description:
      'Identifiants de membres, par exemple prenom.nom. Sans membre ni équipe, les administrateurs décident.',
    singular: 'Membre',
  }),
  teams: references('Équipes qui accordent l’accès', 'teams', { withFolder: true }),
  asked: texts('Questions', {
    description:
      'Ce que la personne précise dans sa demande, par exemple «\u00A0Pour quel produit\u00A0?\u00A0»',
    singular: 'Question',
    count: [0, mostQuestions],
  }),
  days: noted(z.int({ error: 'un nombre entier' }).min(1).optional(), 'Durée en jours', {
    input: 'number',
    maximum: 3650,
    description: 'Vide si l’accès dure jusqu’à la fin de la mission.',
  }),
});

/** A tool of the community, whose access is asked for; its body says how it is used. */
export type Tool = z.infer<typeof toolSchema>;
