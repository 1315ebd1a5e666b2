import type { z } from 'zod';
import { collectionFolders } from '../schema/collections.ts';
import type { FieldNote } from '../schema/field.ts';
import { fieldsOf, itemOf, unwrapField } from '../schema/unwrap-field.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { fieldSentences } from '../texts/cms.ts';
import type { CmsField, CmsOption, SelectField } from './decap-config.ts';

const dayFormat = 'YYYY-MM-DD';
const noteless: FieldNote = { title: '' };

/** The fields of an object's schema, each with the widget that its note asks for. */
export const widgetsOf = (schema: z.core.$ZodType): CmsField[] =>
  Object.entries(fieldsOf(unwrapField(schema).core) ?? {}).map(([name, field]) => widgetOf(name, field));

function widgetOf(name: string, schema: z.core.$ZodType): CmsField {
  const { note = noteless, core } = unwrapField(schema);
  const base = baseOf(name, note);
  const item = itemOf(core);
  if (item) return listWidget(name, note, item);
  const choice = choiceOf(name, note);
  if (choice) return { ...base, ...choice, multiple: false };
  if (note.input === 'date')
    return { ...base, widget: 'datetime', format: dayFormat, date_format: dayFormat, time_format: false };
  if (note.input === 'number') return { ...base, widget: 'number', value_type: 'int' };
  if (note.input === 'checkbox') return { ...base, widget: 'boolean' };
  return { ...base, widget: 'string', ...patternOf(note) };
}

function listWidget(name: string, note: FieldNote, itemSchema: z.core.$ZodType): CmsField {
  const base = baseOf(name, note);
  const item = unwrapField(itemSchema);
  const choice = choiceOf(name, { ...note, ...(item.note && { reference: item.note.reference }) });
  if (choice) return { ...base, ...choice, multiple: true };
  const [min, max] = note.count ?? [];
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const singular = note.singular !== undefined && { label_singular: note.singular };
  const list = { ...base, widget: 'list', collapsed: true, ...limits, ...singular } as const;
  if (!fieldsOf(item.core)) return { ...list, field: { ...baseOf(name, note), widget: 'string' } };
  const fields = widgetsOf(itemSchema);
  return { ...list, fields, summary: summaryOf(fields) };
}

/** A folded item shows its first field and its days. */
const summaryOf = (fields: readonly CmsField[]): string =>
  fields
    .filter(({ widget }, place) => place === 0 || widget === 'datetime')
    .map(({ name }) => `{{fields.${name}}}`)
    .join(' – ');

function baseOf(name: string, { title, description, expected, reference }: FieldNote) {
  const hint = description ?? (reference === 'authors' ? fieldSentences.memberId : undefined);
  return {
    name,
    label: title === '' ? name : title,
    required: expected === true,
    ...(hint !== undefined && { hint }),
  };
}

/** What a field offers to choose from; undefined where it is typed. */
function choiceOf(
  name: string,
  { vocabulary, reference, withFolder, offers }: FieldNote,
): Pick<SelectField, 'widget' | 'options' | 'from' | 'prefix' | 'former' | 'allow_new'> | undefined {
  const widget = 'select';
  if (vocabulary)
    return {
      widget,
      options: optionsOf(vocabulary, vocabulary.values),
      former: optionsOf(vocabulary, vocabulary.formerValues),
    };
  // Thousands of members are no list to choose from.
  if (reference !== undefined && reference !== 'authors')
    return {
      widget,
      options: [],
      from: reference,
      ...(withFolder && { prefix: `/${collectionFolders[reference].slice(1)}/` }),
    };
  if (offers === 'known') return { widget, options: [], from: name, allow_new: true };
  return offers === undefined ? undefined : { widget, options: [], from: offers, allow_new: true };
}

const optionsOf = ({ labels }: Vocabulary, values: readonly string[]): CmsOption[] =>
  values.map((value) => ({ value, label: labels[value] ?? value }));

/** What is typed has to look like; the limit counts what is written, not the lines around it. */
export function patternOf({ pattern, address, maximum }: FieldNote): Pick<CmsField, 'pattern'> {
  if (pattern) return { pattern };
  if (address) return { pattern: [String.raw`^\s*https?://\S+\s*$`, fieldSentences.address] };
  if (maximum === undefined) return {};
  const source = String.raw`^\s*(?:\S[\s\S]{0,${maximum - 2}}\S|\S?)\s*$`;
  return { pattern: [source, fieldSentences.atMost(maximum)] };
}
