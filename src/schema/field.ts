import { z } from 'zod';
import { collectionFolders, type CollectionName } from './collections.ts';
import { daySchema } from './day.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a field is, for every reader of the schema: the check, the CMS, the forms, the API's documents. */
export interface FieldNote {
  /** French label. */
  readonly title: string;
  /** French sentence for the person who fills the field. */
  readonly description?: string;
  /** The collection whose ids the field holds. */
  readonly reference?: CollectionName;
  /** Files write these ids with their folder, "/teams/x". */
  readonly withFolder?: boolean;
  /** What is offered beside what is typed: the ids of a collection, or the values that other entries hold. */
  readonly offers?: CollectionName | 'known';
  /** The values that the field may take. */
  readonly vocabulary?: Vocabulary;
  /** An empty field is a fault, though the page can be shown without it. */
  readonly expected?: boolean;
  /** The field holds an http(s) address. */
  readonly address?: boolean;
  /** How a form asks for the field; a line of text by default. */
  readonly input?: 'email' | 'password' | 'date' | 'number' | 'checkbox' | 'textarea' | 'url';
  /** Characters, or the greatest number, that a form lets through. */
  readonly maximum?: number;
  /** The title of one item of a list. */
  readonly singular?: string;
  /** The least and the greatest number of items that a form lets through. */
  readonly count?: readonly [least: number, greatest: number];
  /** What a form lets through, as the source of a regular expression, with the sentence that says so. */
  readonly pattern?: readonly [source: string, sentence: string];
}

const notes = z.registry<FieldNote>();

/** What the schema says of a field; undefined for a field without a note of its own. */
export const noteOf = (schema: z.core.$ZodType): FieldNote | undefined => notes.get(schema);

type Extra = Omit<FieldNote, 'title'>;
/** Notes what a field is; gives the schema back. Throws for a schema that holds a note: each field has its own. */
export const noted = <Schema extends z.ZodType>(schema: Schema, title: string, extra: Extra = {}): Schema => {
  if (notes.has(schema)) throw new Error(`The schema of "${title}" is the one of another field already.`);
  notes.add(schema, { title, ...extra });
  return schema;
};

/** YAML reads `1000` or `true` as something else than a text; a text field keeps it as a text. */
const scalar = z
  .union([z.string(), z.number(), z.boolean()], { error: 'un texte' })
  .transform((value) => String(value));

/** A text without which the entry cannot be shown at all. */
export const requiredText = (title: string, extra?: Extra) =>
  noted(scalar.pipe(z.string().min(1)), title, { expected: true, ...extra });

/** A text that everybody expects; absent, it is reported and reads as "". */
export const expectedText = (title: string, extra?: Extra) =>
  noted(scalar.default(''), title, { expected: true, ...extra });

/** A text that may be absent. */
export const optionalText = (title: string, extra?: Extra) => noted(scalar.optional(), title, extra);

/** An http(s) address that may be absent. */
export const optionalAddress = (title: string, extra?: Extra) =>
  optionalText(title, { address: true, ...extra });

/** A day, "YYYY-MM-DD". */
export const day = (title: string, extra?: Extra) =>
  noted(daySchema.clone(), title, { expected: true, input: 'date', ...extra });

/** A day that everybody expects; absent, it is reported. */
export const expectedDay = (title: string, extra?: Extra) => optionalDay(title, { expected: true, ...extra });

/** A day that may be absent. */
export const optionalDay = (title: string, extra?: Extra) =>
  noted(daySchema.optional(), title, { input: 'date', ...extra });

/** A number that may be absent. */
export const optionalNumber = (title: string, extra?: Extra) =>
  noted(z.number({ error: 'un nombre' }).optional(), title, { input: 'number', ...extra });

/** Yes or no; the texts "true" and "false" of hand-written files count too. */
export const flag = (title: string, extra?: Extra) =>
  noted(
    z
      .union([z.boolean(), z.literal(['true', 'false']).transform((value) => value === 'true')], {
        error: 'true ou false',
      })
      .optional(),
    title,
    { input: 'checkbox', ...extra },
  );

const idIn = (collection: CollectionName) => {
  const prefix = `/${collectionFolders[collection].slice(1)}/`;
  return scalar.transform((text) => (text.startsWith(prefix) ? text.slice(prefix.length) : text));
};

/** The id of an entry of another collection; "/teams/x" and "x" name the same one. */
export const reference = (title: string, collection: CollectionName, extra?: Extra) =>
  noted(idIn(collection).optional(), title, { reference: collection, ...extra });

/** Ids of entries of another collection, in the file's order. */
export const references = (title: string, collection: CollectionName, extra?: Extra) =>
  list(title, noted(idIn(collection), title, { reference: collection }), extra);

/** Texts, in the file's order. */
export const texts = (title: string, extra?: Extra) => list(title, scalar, extra);

/** A list in the file's order; a lone value counts as a list of one, an absent list as an empty one. */
export const list = <Item extends z.ZodType>(title: string, item: Item, extra?: Extra) =>
  noted(
    z
      .preprocess(
        (value) => (typeof value === 'string' || typeof value === 'number' ? [value] : value),
        z.array(item, { error: 'une liste' }),
      )
      .default([]),
    title,
    extra,
  );
