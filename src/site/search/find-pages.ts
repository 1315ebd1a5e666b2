import { holdsWords } from './holds-words.ts';
import { loadPagefind, type FoundPage } from './pagefind.ts';
import type { SearchQuery } from './query.ts';

const shownAtOnce = 10;
const pauseInMilliseconds = 200;

/** The pages that a query finds; the details of each come as they are shown. */
export interface FoundPages {
  readonly total: number;
  /** Those that are shown at once. */
  readonly first: readonly FoundPage[];
  /** Some more, from a place on. */
  readonly from: (place: number) => Promise<readonly FoundPage[]>;
  /** None of the first holds the words themselves. */
  readonly isNear: boolean;
  /** How many pages each kind has, whichever is asked for. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Finds pages once nobody types any more; undefined where something else is asked by then. Rejects without an index. */
export async function findPages(
  { q, kind }: SearchQuery,
  isStillAsked: () => boolean,
): Promise<FoundPages | undefined> {
  const pagefind = await loadPagefind();
  const answer = await pagefind.debouncedSearch(
    q,
    { filters: kind === undefined ? {} : { kind } },
    pauseInMilliseconds,
  );
  if (answer === null || !isStillAsked()) return undefined;
  const { results, totalFilters } = answer;
  const from = (place: number): Promise<FoundPage[]> =>
    Promise.all(results.slice(place, place + shownAtOnce).map((one) => one.data()));
  const first = await from(0);
  if (!isStillAsked()) return undefined;
  return {
    total: results.length,
    first,
    from,
    isNear: results.length > 0 && !holdsWords(q, first),
    kinds: totalFilters.kind ?? {},
  };
}
