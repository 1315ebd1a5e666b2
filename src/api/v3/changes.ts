import { addDays } from '../../domain/calendar.ts';
import type { Day } from '../../schema/day.ts';
import { publishedCollections } from './collections.ts';
import type { Row } from './published-value.ts';
import type { CollectionRows } from './rows.ts';
import type { Change, ChangesFile } from './schemas.ts';

/** How long a change is told, in days. */
export const keptDays = 90;

/** What the site published before this build. */
export interface PublishedData {
  readonly rows: CollectionRows;
  readonly changes: ChangesFile;
}

/** What became of one line. */
export type RowChange = Pick<Change, 'id' | 'kind' | 'fields'>;

/** Follows from the id and the site's address: when the site moves, no data changes. */
const addressKey = 'url';

/**
 * What changed from some lines to others, by their ids: ids are sorted, fields in their order. A field that one side
 * does not have counts as unknown, so that a new field of the API is no change of the data.
 */
export function changesBetween(before: readonly Row[], after: readonly Row[]): RowChange[] {
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): RowChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (!was || !is) return [{ id, kind: is ? 'added' : 'removed', fields: [] }];
    const fields = keysOf(is, was).filter((key) => key !== addressKey && !isSame(was[key], is[key]));
    return fields.length > 0 ? [{ id, kind: 'changed', fields }] : [];
  });
}

/**
 * `changes.json`: what the site told before and what this build finds, as far back as 90 days. Without what the site
 * published, nothing is known yet: the list is empty and begins today.
 */
export function changesFile(
  published: PublishedData | undefined,
  rows: CollectionRows,
  today: Day,
): ChangesFile {
  if (!published) return { day: today, since: today, changes: [] };
  const oldest = addDays(today, -keptDays);
  const { since, changes } = published.changes;
  const found = publishedCollections.flatMap((collection) =>
    changesBetween(published.rows[collection], rows[collection]).map((change) => ({
      day: today,
      collection,
      ...change,
    })),
  );
  return {
    day: today,
    since: since < oldest ? oldest : since,
    changes: [...changes.filter(({ day }) => day >= oldest), ...found],
  };
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [String(row.id), row]));

const keysOf = (...rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

function isSame(one: unknown, other: unknown): boolean {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (isObject(one) && isObject(other))
    return keysOf(one, other).every((key) => isSame(one[key], other[key]));
  return one === other;
}

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
