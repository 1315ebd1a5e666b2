import type { z } from 'zod';
import { fieldsOf, itemOf, unwrapField } from '../../schema/unwrap-field.ts';

/** One line of a file: an object whose keys are always all there. */
export type Row = Readonly<Record<string, unknown>>;

/** The value that v3 publishes of a field: as the content schema read it, with null for whatever is unknown. */
function publishedValue(field: z.core.$ZodType, value: unknown): unknown {
  const { core } = unwrapField(field);
  const item = itemOf(core);
  if (item) return (Array.isArray(value) ? value : []).map((held) => publishedValue(item, held));
  if (value === undefined || value === null || value === '') return null;
  const fields = fieldsOf(core);
  return fields ? publishedFields(fields, value as Row) : value;
}

/** The object that v3 publishes of an object of the content, its keys in the schema's order. */
export const publishedFields = (fields: Readonly<Record<string, z.core.$ZodType>>, data: Row): Row =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, publishedValue(field, data[name])]),
  );
