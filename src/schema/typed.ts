import { z } from 'zod';
import { parseDay, type Day } from './day.ts';
import { holdsHiddenCharacters } from './hidden-characters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A field that a browser sends empty when nothing was typed; spaces alone are nothing too. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isNothing(value) ? undefined : value), schema.optional());

const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** One of the values that a vocabulary offers. */
export const choice = ({ values }: Vocabulary) => z.enum(values, { error: 'Choisis dans la liste.' });

/** A day as a form sends it; a new schema each time, since a note belongs to one schema. */
export const typedDay = () =>
  z.string({ error: 'Donne une date.' }).transform((text, context): Day => {
    const parsed = parseDay(text);
    if (parsed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)) return parsed;
    context.issues.push({
      code: 'custom',
      input: text,
      message: 'Donne une date qui existe, par exemple 2026-12-01.',
    });
    return z.NEVER;
  });

/** A number as a person writes it: digits, and a comma or a point; anything else is left for the schema to refuse. */
const toNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\s*\d+(?:[.,]\d+)?\s*$/.test(value)
    ? Number(value.replace(',', '.'))
    : value;

/** A number between two others, with a comma or a point. */
export const numberBetween = (minimum: number, maximum: number, error: string) =>
  z.preprocess(toNumber, z.number({ error }).min(minimum, { error }).max(maximum, { error }));

/** A whole number between two others. */
export const wholeNumberBetween = (minimum: number, maximum: number, error: string) =>
  z.preprocess(toNumber, z.int({ error }).min(minimum, { error }).max(maximum, { error }));

const yes: readonly unknown[] = [true, 'true', 'on', '1'];
const no: readonly unknown[] = [false, 'false', 'off', '0', undefined];

/** A box that is ticked or not; a new schema each time. */
export const checkbox = () =>
  z.preprocess(
    (value) => (yes.includes(value) ? true : no.includes(value) || isNothing(value) ? false : value),
    z.boolean({ error: 'Coche cette case, ou laisse-la vide.' }),
  );

/** A box without whose tick nothing happens. */
export const tickedBox = (error: string) =>
  z.preprocess((value) => yes.includes(value), z.literal(true, { error }));

/** A text of several lines, outer spaces aside. A browser sends two characters for the line end that it counts as one. */
export const typedText = (maximum: number, tooLong: string) =>
  z
    .string({ error: 'Écris un texte.' })
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .max(maximum, { error: tooLong })
    .refine((text) => !holdsHiddenCharacters(text.replace(/[\n\t]/g, '')), {
      error: 'Retire les caractères invisibles.',
    });
