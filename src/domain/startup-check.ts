import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Job } from '../schema/job.ts';
import type { Startup } from '../schema/startup.ts';
import { addDays, addMonths } from './calendar.ts';
import { isOpen, publishedAt } from './job-offer.ts';
import { isActiveStartup, latestPhase } from './startup-phase.ts';
import { addWorkingDays, isWorkingDay, type IsHoliday } from './working-days.ts';

/** Months after which a phase that has not changed is asked about, and days after which an open offer is. */
const monthsOfPhase = 6;
export const daysOfOffer = 45;

/** Why the people of a startup are asked to check its phase. */
export type PhaseDoubt = 'unchanged' | 'ended' | 'no-end';

/**
 * Why the phase of an active startup may be out of date: it is over, it has not changed for 6 months, or its end is not
 * known; undefined where nothing speaks for it.
 */
export function phaseDoubt(startup: Pick<Startup, 'phases'>, today: Day): PhaseDoubt | undefined {
  const phase = latestPhase(startup);
  if (!phase || !isActiveStartup(startup)) return undefined;
  if (phase.end !== undefined && phase.end < today) return 'ended';
  if (phase.start === undefined || addMonths(phase.start, monthsOfPhase) <= today) return 'unchanged';
  return phase.end === undefined ? 'no-end' : undefined;
}

/** Whether an offer has been open for more than 45 days; false for one of an unknown day. */
export function isLongOpen(job: Entry<Job>, today: Day): boolean {
  const day = publishedAt(job)?.day as Day | undefined;
  return day !== undefined && isOpen(job.data, today) && addDays(day, daysOfOffer) < today;
}

/** The first working day of the quarter that a day is in, and the quarter's own first day. */
export function quarterOf(
  day: Day,
  isHoliday: IsHoliday,
): { readonly first: Day; readonly firstWorking: Day } {
  const month = Number(day.slice(5, 7));
  const first = addMonths(`${day.slice(0, 8)}01` as Day, -((month - 1) % 3));
  return {
    first,
    firstWorking: isWorkingDay(first, isHoliday) ? first : addWorkingDays(first, 1, isHoliday),
  };
}
