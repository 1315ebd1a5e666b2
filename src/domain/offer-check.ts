import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Job } from '../schema/job.ts';
import { addDays } from './calendar.ts';
import { daysOfOffer, isLongOpen } from './startup-check.ts';

/** When those who can tell were last asked about an offer, and when one last said that it stays open. */
export interface OfferCheck {
  /** The offer's id. */
  readonly offer: string;
  readonly askedOn?: Day | undefined;
  readonly keptOn?: Day | undefined;
}

type CheckedDays = Pick<OfferCheck, 'askedOn' | 'keptOn'>;

/** The last day on which somebody asked or answered; undefined for an offer that nobody was asked about. */
export const lastCheck = ({ askedOn, keptOn }: CheckedDays): Day | undefined =>
  askedOn !== undefined && keptOn !== undefined && askedOn > keptOn ? askedOn : (keptOn ?? askedOn);

/**
 * Whether to ask if an offer is filled: open for more than 45 days since its publication, and neither asked about nor
 * kept in the last 45 days.
 */
export function isOfferToCheck(job: Entry<Job>, check: CheckedDays, today: Day): boolean {
  const last = lastCheck(check);
  return isLongOpen(job, today) && (last === undefined || addDays(last, daysOfOffer) <= today);
}
