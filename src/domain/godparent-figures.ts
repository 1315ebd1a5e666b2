import { daysBetween } from './calendar.ts';
import { isActive } from './author-activity.ts';
import { candidatesOf, asRequest, type GodparentDay, type GodparentFacts } from './godparent-facts.ts';
import { godparentRequestState } from './godparent-search.ts';
import { mayBeGodparent } from './godparent.ts';
import { parisDay } from './paris-time.ts';
import type { Counts } from './counts.ts';

/** Godparents in numbers, on one day. */
export interface GodparentFigures {
  /** Newcomers for whom nobody has accepted yet, those whom the team was told of aside. */
  readonly waiting: number;
  /** Newcomers whom somebody accompanies or accompanied. */
  readonly found: number;
  /** Newcomers whom the team was told of, and nobody accompanies yet. */
  readonly teamTold: number;
  /** Days from the beginning of the last round to the acceptance, half of the newcomers waited less; undefined of none. */
  readonly medianDays: number | undefined;
  readonly declined: number;
  readonly expired: number;
  /** Members whom one could ask today. */
  readonly available: number;
  /** The same, by domaine. */
  readonly availableByDomaine: Counts;
}

/** Counts what is known of searches and requests today. */
export function godparentFigures(facts: GodparentFacts, day: GodparentDay): GodparentFigures {
  const { searches, requests } = facts;
  const accepted = new Map(
    requests.filter(({ answer }) => answer === 'accepted').map((asked) => [asked.newcomer, asked]),
  );
  const searchOf = new Map(searches.map((search) => [search.newcomer, search]));
  const states = requests.map((asked) => {
    const search = searchOf.get(asked.newcomer);
    return search && godparentRequestState(asRequest(asked, search, day), day.today, day.isHoliday);
  });
  const without = searches.filter(({ newcomer }) => !accepted.has(newcomer));
  const available = candidatesOf(facts, day).filter((one) => mayBeGodparent(one, { id: '' }, day.today));
  const byDomaine = new Map<string, number>();
  for (const { author } of available) byDomaine.set(author.domaine, (byDomaine.get(author.domaine) ?? 0) + 1);
  return {
    waiting: without.filter(({ outcome }) => outcome === undefined).length,
    found: accepted.size,
    teamTold: without.filter(({ outcome }) => outcome === 'team-told').length,
    medianDays: median(
      searches.flatMap(({ newcomer, begunAt }) => {
        const answeredAt = accepted.get(newcomer)?.answeredAt;
        return answeredAt === undefined
          ? []
          : [daysBetween(parisDay(new Date(begunAt)), parisDay(new Date(answeredAt)))];
      }),
    ),
    declined: states.filter((state) => state === 'declined').length,
    expired: states.filter((state) => state === 'expired').length,
    available: available.length,
    availableByDomaine: byDomaine,
  };
}

/** The middle value, the mean of the two in the middle of an even number; undefined of none. */
function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** Newcomers to whom an administrator may give a godparent: active, and accepted by nobody. */
export const newcomersWithoutGodparent = (
  { searches, requests }: GodparentFacts,
  day: GodparentDay,
): string[] => {
  const isActiveHere = (id: string) =>
    day.authors.some((author) => author.id === id && isActive(author.data, day.today));
  return searches
    .map(({ newcomer }) => newcomer)
    .filter((id) => isActiveHere(id))
    .filter((id) => !requests.some(({ newcomer, answer }) => newcomer === id && answer === 'accepted'));
};
