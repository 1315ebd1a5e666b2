import type { z } from 'zod';
import { daySchema } from './day.ts';
import { noteOf, type FieldNote } from './field.ts';

/** A field's note, and its schema under its wrappers (optional, default, transform). */
export interface UnwrappedField {
  readonly note: FieldNote | undefined;
  readonly core: z.core.$ZodTypeInternals;
}

/** Takes a field's wrappers off; the outermost note counts. */
export function unwrapField(schema: z.core.$ZodType): UnwrappedField {
  const found = noteOf(schema);
  const inner = innerOf(schema);
  if (!inner) return { note: found, core: schema._zod };
  const { note, core } = unwrapField(inner);
  return { note: found ?? note, core };
}

/** The fields of an object's schema, by name; undefined for any other schema. */
export const fieldsOf = (
  core: z.core.$ZodTypeInternals,
): Readonly<Record<string, z.core.$ZodType>> | undefined =>
  core.def.type === 'object' ? (core as z.core.$ZodObject['_zod']).def.shape : undefined;

/** The schema of a list's items; undefined for any other schema. */
export const itemOf = (core: z.core.$ZodTypeInternals): z.core.$ZodType | undefined =>
  core.def.type === 'array' ? (core as z.core.$ZodArray['_zod']).def.element : undefined;

/** Whether a field holds a day, under whatever wrappers. */
export function holdsDay(schema: z.core.$ZodType): boolean {
  if (schema._zod.def === daySchema._zod.def) return true;
  const inner = innerOf(schema);
  return inner !== undefined && holdsDay(inner);
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { def } = schema._zod;
  if (def.type === 'optional' || def.type === 'default')
    return (def as z.core.$ZodOptionalDef | z.core.$ZodDefaultDef).innerType;
  if (def.type !== 'pipe') return undefined;
  const { in: input, out } = def as z.core.$ZodPipeDef;
  return input._zod.def.type === 'transform' ? out : input;
}
