import { parseDay } from '../schema/day.ts';

/**
 * How the frozen API versions print a value of a front matter: what the predecessor's templates made of it. These
 * versions publish files as written, without the schema's normalisation, and never change.
 */
export type Written = Readonly<Record<string, unknown>>;

/** A value as text: "" for an absent one, days on ten characters. */
export function print(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string')
    return value.length <= '2026-04-01'.length && /^\d{4}-\d{1,2}-\d{1,2}$/.test(value)
      ? (parseDay(value) ?? value)
      : value;
  if (Array.isArray(value)) return value.map(print).join('');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** Whether the templates count a value as present: anything but null and false, "" included. */
export const isPresent = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false;

/** The items of a list, none for an absent list; a lone value counts as a list of one. */
export function items(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isPresent(value) && value !== '' ? [value] : [];
}

/** The maps of a list of maps, other items left out. */
export const maps = (value: unknown): readonly Written[] =>
  items(value).filter((item): item is Written => typeof item === 'object' && item !== null);

/** Text with its line ends removed and nothing in their place. */
export const withoutLineEnds = (text: string): string => text.replace(/\r?\n/g, '');

/** Percent-encoding of RFC 3986: everything but letters, digits and `-._~`. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file's Markdown without the blank lines that follow the front matter. */
export const markdownOf = (body: string): string => body.replace(/^(?:[^\S\n]*\n)+/, '').replace(/^\s+$/, '');
