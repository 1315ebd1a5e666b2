import { activityOf } from '../../domain/author-activity.ts';
import { byTitle, inDirectoryOrder } from '../../domain/directory-order.ts';
import { incubatorsOf } from '../../domain/incubation.ts';
import { latestStatus } from '../../domain/latest-status.ts';
import { startupTies } from '../../domain/startup-members.ts';
import type { Author } from '../../schema/author.ts';
import type { Entry } from '../../schema/content.ts';
import type { Day } from '../../schema/day.ts';
import type { Site } from '../site.ts';
import type { Directory } from './compact-index.ts';

/** What the directory shows: every member in the directory's order, with the startups and incubators to filter by. */
export function buildDirectory({ content, settings, publicIncubators }: Site): Directory {
  const { today } = settings;
  return {
    members: inDirectoryOrder(content.authors, today).map(({ id, data }) => ({
      id,
      fullname: data.fullname,
      role: data.role,
      domaine: data.domaine,
      status: latestStatus(data, today) ?? '',
      activity: activityOf(data, today),
      startups: listedStartups(data, today),
    })),
    startups: content.startups
      .toSorted((a, b) => byTitle(a.data, b.data))
      .map(({ id, data }) => ({
        id,
        title: data.title,
        incubators: incubatorsOf(data).filter((incubator) => publicIncubators.has(incubator)),
      })),
    incubators: Object.fromEntries([...publicIncubators].map(([id, { data }]) => [id, data.title])),
  };
}

/** Where a member works; where she worked, when she works nowhere now. */
function listedStartups(author: Entry<Author>['data'], today: Day): string[] {
  const ties = [...startupTies(author, today)];
  const current = ties.filter(([, tie]) => tie === 'current');
  return (current.length > 0 ? current : ties).map(([id]) => id);
}
