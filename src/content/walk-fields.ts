import type { z } from 'zod';
import type { FieldNote } from '../schema/field.ts';
import { fieldsOf, itemOf, unwrapField } from '../schema/unwrap-field.ts';

/** A field of an entry, met on the way through its schema. */
export interface VisitedField {
  readonly note: FieldNote;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Visits every noted field of a parsed value, lists' items included, along its schema. */
export function* walkFields(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<VisitedField> {
  const { note, core } = unwrapField(schema);
  if (note) yield { note, path, value };
  if (isRecord(value)) {
    for (const [key, field] of Object.entries(fieldsOf(core) ?? {}))
      yield* walkFields(field, value[key], [...path, key]);
  }
  const item = itemOf(core);
  if (item && Array.isArray(value)) {
    for (const [index, held] of value.entries()) yield* walkFields(item, held, [...path, index]);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
