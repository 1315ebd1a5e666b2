import { valueEdits } from '../content/edit-entry.ts';
import { bareMarkdown, parseFrontMatter, UnreadableFrontMatter } from '../content/front-matter.ts';

type Values = Readonly<Record<string, unknown>>;

/** A value of an entry that differs; undefined where there is none. */
export interface FieldChange {
  /** Where it stands, ["missions", 0, "end"]; ["body"] for the Markdown. */
  readonly path: readonly (string | number)[];
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What differs between a file and the file as it is proposed, value by value; null stands for no file. Undefined where
 * one of them cannot be read: then people compare the texts.
 */
export function fieldChanges(before: string | null, after: string | null): FieldChange[] | undefined {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (!was || !is) return undefined;
  const changes = new Map<string, FieldChange>();
  for (const { path, value } of valueEdits(was, is)) {
    const isWord = typeof path.at(-1) === 'number' && !isMap(value ?? valueAt(was, path));
    // A list of words is compared as a whole.
    const told = isWord ? path.slice(0, -1) : path;
    changes.set(JSON.stringify(told), {
      path: told,
      before: valueAt(was, told),
      after: isWord ? valueAt(is, told) : value,
    });
  }
  return [...changes.values()];
}

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valuesOf(text: string | null): Values | undefined {
  if (text === null) return {};
  try {
    const { raw, body } = /^\uFEFF?---/.test(text) ? parseFrontMatter(text) : bareMarkdown(text);
    const written = body.replaceAll('\r\n', '\n').trim();
    return { ...raw, ...(written !== '' && { body: written }) };
  } catch (error) {
    if (error instanceof UnreadableFrontMatter) return undefined;
    throw error;
  }
}

const valueAt = (values: Values, path: FieldChange['path']): unknown =>
  path.reduce<unknown>(
    (held, key) =>
      typeof held === 'object' && held !== null ? (held as Record<PropertyKey, unknown>)[key] : undefined,
    values,
  );
