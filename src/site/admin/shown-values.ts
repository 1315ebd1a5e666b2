import { List } from 'immutable';

/** A text as an input shows it; YAML reads `1000` and `true` as something else. */
export const shownText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Yes or no; the texts "true" and "false" of hand-written files count too. */
export const shownFlag = (value: unknown): boolean => value === true || value === 'true';

/** A list; a lone value is a list of one. */
export function shownList(value: unknown): List<unknown> {
  if (List.isList(value)) return value;
  return value === undefined || value === null || value === '' ? List() : List([value]);
}
