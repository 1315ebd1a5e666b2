import { bareMarkdown, parseFrontMatter } from '../../content/front-matter.ts';
import { newEntryText } from '../../content/write-entry.ts';

/** An entry's data as the editor holds it: the front matter, and the Markdown after it under `body`. */
type EntryData = Readonly<Record<string, unknown>>;

/**
 * How the editor reads and writes files: with the project's own reader, so that it sees what the site shows (days and
 * hours are texts, `yes` is what YAML 1.1 says), and sends back what it was given.
 */
export const entryFormat = {
  /** Throws for a front matter that cannot be read. */
  fromFile: (text: string): EntryData => {
    const { raw, body } = /^\uFEFF?---/.test(text) ? parseFrontMatter(text) : bareMarkdown(text);
    return { ...withoutHoles(raw), ...(body !== '' && { body }) };
  },
  /** Keys in the given order, then the others; a file without a front matter stays without one. */
  toFile: (data: EntryData, order: readonly string[] = []): string => {
    const { body, ...frontMatter } = data;
    const text = typeof body === 'string' ? body : '';
    const keys = Object.keys(frontMatter).toSorted(
      (a, b) => rank(order, a) - rank(order, b) || (a < b ? -1 : 1),
    );
    if (keys.length === 0) return text;
    return newEntryText(Object.fromEntries(keys.map((key) => [key, frontMatter[key]]))) + text;
  },
};

const rank = (order: readonly string[], key: string): number =>
  order.includes(key) ? order.indexOf(key) : order.length;

/** Without the empty items of lists ("- " and nothing), which Decap cannot hold and the site does not see. */
const withoutHoles = (data: EntryData): EntryData =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((item) => item !== null) : value,
    ]),
  );
