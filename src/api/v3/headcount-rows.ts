import { unknown, type Counts } from '../../domain/counts.ts';
import { headcountByMonth } from '../../domain/headcount.ts';
import { domaines } from '../../schema/author.ts';
import type { Content } from '../../schema/content.ts';
import type { Day } from '../../schema/day.ts';
import { missionStatuses } from '../../schema/mission.ts';
import type { Row } from './published-value.ts';

/**
 * One line a month since the first mission. Every line has the same keys, those of the vocabulary first: a value that
 * nobody has that month counts 0.
 */
export function headcountRows(authors: Content['authors'], today: Day): Row[] {
  const months = headcountByMonth(
    authors.map(({ data }) => data),
    today,
  );
  const [one] = months;
  const statusKeys = keysOf(missionStatuses.values, one?.byStatus);
  const domaineKeys = keysOf(domaines.values, one?.byDomaine);
  return months.map(({ month, active, byStatus, byDomaine }) => ({
    month,
    active,
    status: countsOf(byStatus, statusKeys),
    domaine: countsOf(byDomaine, domaineKeys),
  }));
}

const keysOf = (listed: readonly string[], counts: Counts | undefined): readonly string[] => [
  ...new Set([...listed, ...[...(counts?.keys() ?? [])].sort(), unknown]),
];

const countsOf = (counts: Counts, keys: readonly string[]): Record<string, number> =>
  Object.fromEntries(keys.map((key) => [key, counts.get(key) ?? 0]));

/** The same line without nesting, "status.admin", as a table holds it. */
export const flatHeadcount = ({ status, domaine, ...plain }: Row): Row => ({
  ...plain,
  ...prefixed('status', status),
  ...prefixed('domaine', domaine),
});

const prefixed = (name: string, counts: unknown): Row =>
  Object.fromEntries(Object.entries(counts as Row).map(([key, count]) => [`${name}.${key}`, count]));
