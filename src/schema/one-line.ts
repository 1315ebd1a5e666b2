import { z } from 'zod';
import { holdsHiddenCharacters } from './hidden-characters.ts';

/** A text of one line that a person types, outer spaces aside. */
export const oneLine = (maximum: number) =>
  z
    .string({ error: 'Écris un texte.' })
    .trim()
    .max(maximum, { error: `Raccourcis ce texte\u00A0: ${maximum} caractères au plus.` })
    .refine((text) => !holdsHiddenCharacters(text), {
      error: 'Retire les retours à la ligne et les caractères invisibles.',
    });

/** The same, which has to hold something. */
export const filledLine = (maximum: number) => oneLine(maximum).min(1, { error: 'Remplis ce champ.' });
