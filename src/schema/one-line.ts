import { z } from 'zod';

/** Characters that show nothing or turn the reading around: controls, zero-width, right-to-left marks. */
const invisible = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** A text of one line that a person types, outer spaces aside. */
export const oneLine = (maximum: number) =>
  z
    .string({ error: 'Écris un texte.' })
    .trim()
    .max(maximum, { error: `Raccourcis ce texte\u00A0: ${maximum} caractères au plus.` })
    .refine((text) => !invisible.test(text), {
      error: 'Retire les retours à la ligne et les caractères invisibles.',
    });

/** The same, which has to hold something. */
export const filledLine = (maximum: number) => oneLine(maximum).min(1, { error: 'Remplis ce champ.' });
