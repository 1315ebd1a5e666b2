import { z } from 'zod';
import { expectedDay, expectedText, optionalDay, optionalText } from './field.ts';
import { vocabulary } from './vocabulary.ts';

/** The phases of a startup, in the order of its life; the former ones stand in older content. */
export const phaseNames = vocabulary(
  {
    investigation: 'Investigation',
    construction: 'Construction',
    acceleration: 'Accélération',
    consolidation: 'Consolidation',
    transfere: 'Transféré',
    opere: 'Opéré',
    abandon: 'Abandon',
    'abandon-investigation': 'Abandon après investigation',
  },
  { success: 'Pérennisé', transfer: 'En transfert', alumni: 'Partenariat terminé', end: 'Terminé' },
);

export const startupPhaseSchema = z.object({
  name: expectedText('Phase', { vocabulary: phaseNames }),
  start: expectedDay('Début'),
  end: optionalDay('Fin'),
  comment: optionalText('Commentaire'),
});

export type StartupPhase = z.infer<typeof startupPhaseSchema>;
