import { z } from 'zod';

const written = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,15})$/;

/** A place in a list as an address holds it, "2026-11-20T09:00:00.000Z_42": an instant and a number. */
export const placeSchema = z.string().transform((text, context) => {
  const [, at = '', number = ''] = written.exec(text) ?? [];
  const isInstant = !Number.isNaN(Date.parse(at));
  if (isInstant) return { at, number: Number(number) };
  context.issues.push({ code: 'custom', input: text, message: 'Cette suite de la liste n’existe pas.' });
  return z.NEVER;
});

/** The same, written. */
export const placeText = ({ at, number }: z.output<typeof placeSchema>): string => `${at}_${String(number)}`;
