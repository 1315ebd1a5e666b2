import { z } from 'zod';
import type { FieldNote } from '../../schema/field.ts';
import { fieldsOf, holdsDay, itemOf, unwrapField } from '../../schema/unwrap-field.ts';
import { labelOf } from '../../schema/vocabulary.ts';

type Shape = Record<string, z.ZodType>;

/**
 * What v3 publishes of a field of the content: unknown is null, a day is "YYYY-MM-DD", a list is never absent. The
 * field's French title and sentence go along; a file may hold values that the vocabulary does not know, so these are
 * examples and no constraint.
 */
function publishedSchema(field: z.core.$ZodType): z.ZodType {
  const { note, core } = unwrapField(field);
  const item = itemOf(core);
  const known = item ? z.array(publishedSchema(item)) : publishedValueSchema(field, core, note);
  const mayBeUnknown = !item && field._zod.optin !== undefined;
  return (mayBeUnknown ? known.nullable() : known).meta(documented(note));
}

/** What v3 publishes of the fields of an object of the content. */
export const publishedShape = (fields: Readonly<Record<string, z.core.$ZodType>>): Shape =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, publishedSchema(field)]));

function publishedValueSchema(
  field: z.core.$ZodType,
  core: z.core.$ZodTypeInternals,
  note: FieldNote | undefined,
): z.ZodType {
  const fields = fieldsOf(core);
  if (fields) return z.strictObject(publishedShape(fields));
  if (holdsDay(field)) return z.iso.date();
  if (note?.input === 'checkbox') return z.boolean();
  return core.def.type === 'number' ? z.number() : z.string();
}

function documented(note: FieldNote | undefined) {
  if (!note) return {};
  const { title, description, vocabulary, reference } = note;
  const sentences = [
    description,
    vocabulary &&
      `Valeurs\u00A0: ${vocabulary.values.map((value) => valueWithLabel(value, labelOf(vocabulary, value))).join(', ')}.`,
    reference && `Identifiant dans ${reference}.json.`,
  ].filter((sentence) => sentence !== undefined);
  return {
    title,
    ...(sentences.length > 0 && { description: sentences.join(' ') }),
    ...(vocabulary && { examples: [...vocabulary.values] }),
  };
}

const valueWithLabel = (value: string, label: string): string =>
  value === label ? value : `${value} (${label})`;
