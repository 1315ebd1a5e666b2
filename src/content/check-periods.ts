import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';

interface Period {
  readonly start?: Day;
  readonly end?: Day | undefined;
}

const periodLists: Partial<Record<CollectionName, 'missions' | 'phases'>> = {
  authors: 'missions',
  startups: 'phases',
};

/** An event of the agenda whose last day comes before its first: it never takes place. */
function checkUntil({ path, data }: Entry<AgendaEvent>, lineOf: FrontMatter['lineOf']): Problem[] {
  const { date, until } = data;
  if (until === undefined || until >= date) return [];
  const expected = `le ${date} ou un jour qui suit`;
  return [{ path, line: lineOf(['until']), field: 'until', found: until, expected, severity: 'error' }];
}

/** Missions, phases and events of the agenda that end before they start. */
export function checkPeriods(
  collection: CollectionName,
  entry: Entry<unknown>,
  lineOf: FrontMatter['lineOf'],
): Problem[] {
  if (collection === 'agenda') return checkUntil(entry as Entry<AgendaEvent>, lineOf);
  const list = periodLists[collection];
  if (!list) return [];
  const periods = (entry.data as Record<typeof list, readonly Period[]>)[list];
  return periods.flatMap(({ start, end }, index): Problem[] =>
    start && end && end < start
      ? [
          {
            path: entry.path,
            line: lineOf([list, index, 'end']),
            field: `${list}.${String(index)}.end`,
            found: end,
            expected: `une fin le ${start} ou après`,
            severity: 'error',
          },
        ]
      : [],
  );
}
