import { z } from 'zod';

const size = z.coerce.number().int().min(1).max(200).default(100);

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** The text of a cursor; undefined where it was not made by {@link encode}. */
function decode(cursor: string): string | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  return encode(text) === cursor ? text : undefined;
}

/** How many rows a call asks for: 100, or `limit`, 1 to 200; undefined for anything else. */
export const limitOf = (query: URLSearchParams): number | undefined =>
  size.safeParse(query.get('limit') ?? undefined).data;

/** The cursor behind a member. */
export const memberCursor = (id: string): string => encode(`m ${id}`);

/** The id of the member behind whom a page begins; `broken` for a cursor of nobody's making. */
export function memberAfter(cursor: string | null): { readonly id?: string } | 'broken' {
  if (cursor === null || cursor === '') return {};
  const text = decode(cursor);
  return text?.startsWith('m ') ? { id: text.slice(2) } : 'broken';
}

/** A place in the events: all up to a number, as it stood at an instant. */
export interface ChangePlace {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const changeCursor = ({ number, at }: ChangePlace): string => encode(`c ${number} ${at}`);

/** The place that a cursor names; undefined for a cursor of nobody's making. */
export function changePlace(cursor: string): ChangePlace | undefined {
  const [, number, at] = /^c (\d{1,15}) (\d{1,15})$/.exec(decode(cursor) ?? '') ?? [];
  return number === undefined || at === undefined ? undefined : { number: Number(number), at: Number(at) };
}
