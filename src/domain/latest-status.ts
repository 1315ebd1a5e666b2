import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { runningMissions } from './author-activity.ts';

/** The status of the running mission that began last, else of the mission that began last. */
export function latestStatus(author: Pick<Author, 'missions'>, today: Day): string | undefined {
  const running = runningMissions(author, today);
  const missions = running.length > 0 ? running : author.missions;
  return missions.toSorted((a, b) => (a.start < b.start ? 1 : -1))[0]?.status;
}
