import type { z } from 'zod';
import { noteOf, type FieldNote } from '../schema/field.ts';

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
  const { note, core } = unwrap(schema);
  if (note) yield { note, path, value };
  if (core.def.type === 'object' && isRecord(value)) {
    for (const [key, field] of Object.entries((core as z.core.$ZodObject['_zod']).def.shape))
      yield* walkFields(field, value[key], [...path, key]);
  }
  if (core.def.type === 'array' && Array.isArray(value)) {
    const { element } = (core as z.core.$ZodArray['_zod']).def;
    for (const [index, item] of value.entries()) yield* walkFields(element, item, [...path, index]);
  }
}

/** The note of a field and the schema under its wrappers (optional, default, transform). */
function unwrap(schema: z.core.$ZodType): { note: FieldNote | undefined; core: z.core.$ZodTypeInternals } {
  const found = noteOf(schema);
  const inner = innerOf(schema);
  if (!inner) return { note: found, core: schema._zod };
  const { note, core } = unwrap(inner);
  return { note: found ?? note, core };
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { def } = schema._zod;
  if (def.type === 'optional' || def.type === 'default')
    return (def as z.core.$ZodOptionalDef | z.core.$ZodDefaultDef).innerType;
  if (def.type !== 'pipe') return undefined;
  const { in: input, out } = def as z.core.$ZodPipeDef;
  return input._zod.def.type === 'transform' ? out : input;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
