import type { z } from 'zod';
import type { FieldChange } from '../domain/field-changes.ts';
import { bodyNotes } from '../schema/body.ts';
import type { CollectionName } from '../schema/collections.ts';
import { schemas } from '../schema/content.ts';
import { parseDay } from '../schema/day.ts';
import type { FieldNote } from '../schema/field.ts';
import { fieldsOf, itemOf, unwrapField } from '../schema/unwrap-field.ts';
import { labelOf } from '../schema/vocabulary.ts';
import { longDay } from './days.ts';

/** A value that differs, in words. */
export interface ChangeWords {
  readonly label: string;
  /** "" where there is nothing. */
  readonly before: string;
  readonly after: string;
}

interface Met {
  readonly label: string;
  readonly note: FieldNote | undefined;
  readonly schema: z.core.$ZodType | undefined;
}

/** A difference as people read it: "Mission 2, Fin", "30 juin 2026", "31 décembre 2026". */
export function changeWords(collection: CollectionName, { path, before, after }: FieldChange): ChangeWords {
  const { label, note, schema } = meet(collection, path);
  return { label, before: valueWords(before, note, schema), after: valueWords(after, note, schema) };
}

/** How people call the field at a path: "Rôle", "Mission 2, Fin"; the key itself where the schema does not know it. */
export const fieldWords = (collection: CollectionName, path: readonly (string | number)[]): string =>
  meet(collection, path).label;

function meet(collection: CollectionName, path: readonly (string | number)[]): Met {
  if (path.length === 1 && path[0] === 'body')
    return { label: bodyNotes[collection]?.title ?? 'Texte', note: undefined, schema: undefined };
  let schema: z.core.$ZodType | undefined = schemas[collection];
  let note: FieldNote | undefined;
  const labels: string[] = [];
  for (const step of path) {
    const core: z.core.$ZodTypeInternals | undefined = schema && unwrapField(schema).core;
    if (typeof step === 'number') {
      labels.push(`${note?.singular ?? labels.pop() ?? ''} ${step + 1}`.trim());
      schema = core && itemOf(core);
    } else {
      schema = core && fieldsOf(core)?.[step];
      const own: FieldNote | undefined = schema && unwrapField(schema).note;
      labels.push(own?.title ?? step);
    }
    note = (schema && unwrapField(schema).note) ?? note;
  }
  return { label: labelsOf(labels), note, schema };
}

/** "Missions, Mission 2, Fin" says no more than "Mission 2, Fin". */
const labelsOf = (labels: readonly string[]): string =>
  labels.filter((label, place) => !/ \d+$/.test(labels[place + 1] ?? '') || / \d+$/.test(label)).join(', ');

function valueWords(
  value: unknown,
  note: FieldNote | undefined,
  schema: z.core.$ZodType | undefined,
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value)) {
    const item = schema && itemOf(unwrapField(schema).core);
    return value.map((held) => valueWords(held, (item && unwrapField(item).note) ?? note, item)).join(', ');
  }
  if (typeof value === 'object') return mapWords(value, schema);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (note?.vocabulary) return labelOf(note.vocabulary, value);
  const day = parseDay(value);
  return day === undefined ? value : longDay(day);
}

const mapWords = (value: object, schema: z.core.$ZodType | undefined): string =>
  Object.entries(value)
    .map(([key, held]): [string, string] => {
      const field = schema && fieldsOf(unwrapField(schema).core)?.[key];
      const note = field && unwrapField(field).note;
      return [note?.title ?? key, valueWords(held, note, field)];
    })
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}\u00A0: ${words}`)
    .join('\u00A0; ');
