import type { GodparentAsked, GodparentPreferences, GodparentSearch } from '../ports.ts';
import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import { isActive } from './author-activity.ts';
import { addMonths } from './calendar.ts';
import { parisDay } from './paris-time.ts';
import { godparentRequestState, type GodparentRequest } from './godparent-search.ts';
import type { GodparentCandidate } from './godparent.ts';
import type { IsHoliday } from './working-days.ts';

/** How many newcomers a member accompanies at most, unless she says another number. */
export const usualCapacity = 2;

/** Days during which a mail that cannot leave keeps its request open; its link ends 7 days after the request. */
const daysToLeave = 3;

const dayInMilliseconds = 86_400_000;

/** The last moment at which a request is answered: 7 days after it was made (rules.md, "Welcome"). */
export const answerableUntil = ({ askedAt }: Pick<GodparentAsked, 'askedAt'>): Date =>
  new Date(Date.parse(askedAt) + 7 * dayInMilliseconds);

/** Months after which a newcomer is on her own: she may be a godparent herself. */
const accompaniedMonths = 6;

/** All that is known of searches, requests and wishes. */
export interface GodparentFacts {
  readonly searches: readonly GodparentSearch[];
  readonly requests: readonly GodparentAsked[];
  readonly preferences: readonly GodparentPreferences[];
}

/** What the facts are read with. */
export interface GodparentDay {
  readonly authors: readonly Pick<Entry<Author>, 'id' | 'data'>[];
  readonly today: Day;
  readonly now: Date;
  readonly isHoliday: IsHoliday;
}

/** A request as the rule of the search reads it: time to answer counts from the mail, not from the intent. */
export function asRequest(
  { godparent, answer, askedAt, mailedAt, round }: GodparentAsked,
  search: Pick<GodparentSearch, 'round'>,
  { today, now }: Pick<GodparentDay, 'today' | 'now'>,
): GodparentRequest {
  const mayStillLeave = now.getTime() < Date.parse(askedAt) + daysToLeave * dayInMilliseconds;
  const askedOn = mailedAt === undefined && mayStillLeave ? today : parisDay(new Date(mailedAt ?? askedAt));
  return { godparent, answer, askedOn, isOfEarlierRound: round < search.round };
}

/** Whether a member made a pause that lasts today. */
export const isOnPause = (
  preferences: Pick<GodparentPreferences, 'isPaused' | 'pausedUntil'> | undefined,
  today: Day,
): boolean =>
  preferences?.isPaused === true &&
  (preferences.pausedUntil === undefined || preferences.pausedUntil >= today);

/** Whether a godparent accompanies a newcomer at present: for 6 months, as long as the newcomer is there. */
export function isAccompanied(
  { newcomer, answer, answeredAt }: GodparentAsked,
  { authors, today }: Pick<GodparentDay, 'authors' | 'today'>,
): boolean {
  if (answer !== 'accepted' || answeredAt === undefined) return false;
  const author = authors.find(({ id }) => id === newcomer)?.data;
  const until = addMonths(parisDay(new Date(answeredAt)), accompaniedMonths);
  return author !== undefined && isActive(author, today) && today <= until;
}

/** Whether the newcomer's search waits for this answer today. */
export function isWaitedFor(
  request: GodparentAsked,
  search: GodparentSearch | undefined,
  day: Pick<GodparentDay, 'today' | 'now' | 'isHoliday'>,
): boolean {
  if (search === undefined || search.outcome !== undefined) return false;
  return godparentRequestState(asRequest(request, search, day), day.today, day.isHoliday) === 'waiting';
}

/** Every member as somebody whom one may ask, or not. */
export function candidatesOf(
  { searches, requests, preferences }: GodparentFacts,
  day: GodparentDay,
): GodparentCandidate[] {
  const searchOf = new Map(searches.map((search) => [search.newcomer, search]));
  const wishOf = new Map(preferences.map((wish) => [wish.member, wish]));
  const asked = Map.groupBy(requests, ({ godparent }) => godparent);
  return day.authors.map(({ id, data }) => {
    const own = asked.get(id) ?? [];
    return {
      id,
      author: data,
      timesAsked: own.length,
      hasOpenRequest: own.some((request) => isWaitedFor(request, searchOf.get(request.newcomer), day)),
      isPaused: isOnPause(wishOf.get(id), day.today),
      accompanied: own.filter((request) => isAccompanied(request, day)).length,
      capacity: wishOf.get(id)?.capacity ?? usualCapacity,
    };
  });
}
