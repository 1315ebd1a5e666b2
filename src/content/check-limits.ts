import { bodyNotes } from '../schema/body.ts';
import type { CollectionName } from '../schema/collections.ts';
import { schemas, type Entry } from '../schema/content.ts';
import type { FieldNote } from '../schema/field.ts';
import type { FrontMatter } from './front-matter.ts';
import { show, type Problem } from './problem.ts';
import { walkFields } from './walk-fields.ts';

/** What a form does not let through: too long, too many, another form; older files may hold it. */
export function checkLimits(
  collection: CollectionName,
  { path, data, body }: Entry<unknown>,
  lineOf: FrontMatter['lineOf'],
): Problem[] {
  const bodyNote = bodyNotes[collection];
  const met = [
    ...walkFields(schemas[collection], data),
    ...(bodyNote ? [{ note: bodyNote, path: ['body'], value: body.trim() }] : []),
  ];
  return met.flatMap(({ note, path: at, value }) =>
    limitsOf(note, value).map((expected) => ({
      path,
      line: lineOf(at),
      field: at.join('.'),
      found: show(value),
      expected,
      severity: 'error' as const,
    })),
  );
}

function limitsOf({ maximum, count, pattern }: FieldNote, value: unknown): string[] {
  if (Array.isArray(value) && count) {
    const [least, most] = count;
    return value.length > most ? [`de ${String(least)} à ${String(most)}`] : [];
  }
  if (typeof value === 'number' && maximum !== undefined && value > maximum)
    return [`${String(maximum)} au plus`];
  if (typeof value !== 'string' || value === '') return [];
  if (pattern && !new RegExp(pattern[0]).test(value)) return [pattern[1]];
  return maximum !== undefined && value.length > maximum ? [`${String(maximum)} caractères au plus`] : [];
}
