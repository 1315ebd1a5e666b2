import { z } from 'zod';
import { noted } from './field.ts';
import { filledLine, oneLine } from './one-line.ts';
import { choice, optional } from './typed.ts';
import { fieldsOf, itemOf, unwrapField } from './unwrap-field.ts';

const longestLine = 300;

/**
 * A field of a file as somebody types it into a form: its note says how it is asked and checked there too. Throws for
 * what is no text, which no line of a form holds.
 */
export function typedLine(field: z.ZodType) {
  const { note, core } = unwrapField(field);
  if (!note || note.input !== undefined || itemOf(core) || fieldsOf(core))
    throw new Error(`A form cannot ask for "${note?.title ?? 'a field without a note'}" in one line.`);
  const { title, maximum = longestLine, vocabulary, address, pattern, expected } = note;
  const line: z.ZodType<string> = expected ? filledLine(maximum) : oneLine(maximum);
  const web = z.url({ protocol: /^https?$/, error: 'Donne une adresse qui commence par https://.' });
  const like = pattern && z.string().regex(new RegExp(pattern[0]), { error: `Ici, il faut ${pattern[1]}.` });
  const typed = vocabulary ? choice(vocabulary) : address ? line.pipe(web) : like ? line.pipe(like) : line;
  const asked = { ...note, maximum, ...(address && { input: 'url' as const }) };
  // Of an expected field, the type says less than the schema does.
  const schema = expected
    ? (typed as unknown as ReturnType<typeof optional<z.ZodType<string>>>)
    : optional(typed);
  return noted(schema, title, asked);
}
