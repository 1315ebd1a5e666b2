import { z } from 'zod';
import {
  expectedText,
  flag,
  list,
  optionalAddress,
  optionalText,
  reference,
  references,
  requiredText,
  texts,
} from './field.ts';
import { startupEventSchema } from './startup-event.ts';
import { startupPhaseSchema } from './startup-phase.ts';
import { vocabulary } from './vocabulary.ts';

/** Conformity to the RGAA, as the accessibility statement says it. */
export const accessibilityStatuses = vocabulary({
  'totalement conforme': 'Totalement conforme',
  'partiellement conforme': 'Partiellement conforme',
  'non conforme': 'Non conforme',
});

export const startupSchema = z.object({
  title: requiredText('Nom', { description: '40 caractères au plus.', maximum: 40 }),
  mission: expectedText('Mission', {
    description: 'Une phrase\u00A0: ce que le produit change, et pour qui.',
  }),
  incubator: reference('Incubateur', 'incubators', { expected: true }),
  incubators: references('Incubateurs', 'incubators', {
    description: 'Seulement en co-incubation\u00A0: tous les incubateurs, l’incubateur principal compris.',
  }),
  sponsors: references('Sponsors', 'organisations', { withFolder: true }),
  contact: optionalText('Contact'),
  link: optionalAddress('Site'),
  repository: optionalText('Code source'),
  phases: list('Phases', startupPhaseSchema, { singular: 'Phase', expected: true, count: [1, 10] }),
  events: list('Événements', startupEventSchema, { singular: 'Événement' }),
  usertypes: texts('Usagers', { offers: 'known' }),
  thematiques: texts('Thématiques', { offers: 'known' }),
  techno: texts('Technologies', { offers: 'known' }),
  accessibility_status: optionalText('Accessibilité', { vocabulary: accessibilityStatuses }),
  stats: flag('Statistiques publiques'),
  stats_url: optionalAddress('Page de statistiques'),
  budget_url: optionalAddress('Page du budget'),
  impact_url: optionalAddress('Page d’impact'),
  analyse_risques: flag('Analyse de risques'),
  analyse_risques_url: optionalAddress('Adresse de l’analyse de risques'),
  dashlord_url: optionalAddress('Tableau de bord Dashlord'),
  mon_service_securise: flag('Inscrit à MonServiceSécurisé'),
  redirect_from: texts('Anciennes adresses', { singular: 'Ancienne adresse' }),
});

/** A product's public page; its body tells the problem and the solution. */
export type Startup = z.infer<typeof startupSchema>;
