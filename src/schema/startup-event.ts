import { z } from 'zod';
import { day, expectedText, optionalText } from './field.ts';
import { vocabulary } from './vocabulary.ts';

/** What can happen in the life of a startup. */
export const eventNames = vocabulary({
  committee: 'Comité d’investissement',
  product_launch: 'Lancement du produit',
  national_impact: 'Impact national validé',
  fast: 'Soutien du FAST',
  end: 'Fin du partenariat',
  other: 'Autre événement',
});

export const startupEventSchema = z.object({
  name: expectedText('Événement', { vocabulary: eventNames }),
  date: day('Date'),
  comment: optionalText('Commentaire'),
});
