import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { firstDay } from './author-activity.ts';
import { addMonths } from './calendar.ts';

/** Months during which somebody counts as having just arrived. */
const recentMonths = 3;

/** The first day on which an arrival still counts as a recent one. */
const recentSince = (today: Day): Day => addMonths(today, -recentMonths);

/** A member arrived recently when her first mission of all began in the last three months, today included. */
export function arrivedRecently(author: Pick<Author, 'missions'>, today: Day): boolean {
  const first = firstDay(author);
  return first !== undefined && first <= today && first >= recentSince(today);
}
