import { and, eq } from 'drizzle-orm';
import type { GodparentAsked, Godparents, GodparentSearch } from '../../ports.ts';
import type { Connection, Queries } from './connection.ts';
import { readAsked, readSearch, storedPair } from './godparent-rows.ts';
import { godparentRequests as requests, godparentSearches as searches } from './godparent-tables.ts';
import { isStorable } from './row.ts';

type Changes = Pick<Godparents, 'begin' | 'restart' | 'ask' | 'answer' | 'assign' | 'introduced' | 'end'>;

/** What a change knows of a newcomer's search. */
interface Held {
  readonly search: GodparentSearch;
  readonly requests: readonly GodparentAsked[];
}

/** Changes of searches: each takes the search's row, so that those for one newcomer take turns. */
export function changeGodparents({ transaction }: Connection): Changes {
  /** Works on a search; undefined where there is none. */
  const onSearch = <Result>(
    newcomer: string,
    work: (held: Held, inside: Queries) => Promise<Result>,
  ): Promise<Result | undefined> =>
    isStorable(newcomer)
      ? transaction(async (inside) => {
          const [row] = await inside
            .select()
            .from(searches)
            .where(eq(searches.newcomer, newcomer))
            .for('update');
          if (row === undefined) return undefined;
          const rows = await inside.select().from(requests).where(eq(requests.newcomer, newcomer));
          return work({ search: readSearch(row), requests: rows.map(readAsked) }, inside);
        })
      : Promise.resolve(undefined);

  const insert = async (inside: Queries, newcomer: string, at: Date): Promise<boolean> => {
    const made = await inside
      .insert(searches)
      .values({ newcomer, begunAt: at.toISOString(), round: 1 })
      .onConflictDoNothing()
      .returning({ newcomer: searches.newcomer });
    return made.length > 0;
  };

  const againWhere = async (newcomer: string, ended: readonly GodparentSearch['outcome'][], at: Date) =>
    (await onSearch(newcomer, async ({ search: { outcome, round } }, inside) => {
      if (outcome === undefined || !ended.includes(outcome)) return false;
      const set = { begunAt: at.toISOString(), round: round + 1, outcome: null, outcomeAt: null };
      await inside.update(searches).set(set).where(eq(searches.newcomer, newcomer));
      return true;
    })) ?? false;

  return {
    async begin(newcomer, at) {
      storedPair.parse({ newcomer, godparent: newcomer });
      if (await transaction((inside) => insert(inside, newcomer, at))) return true;
      return againWhere(newcomer, ['stopped'], at);
    },

    restart: (newcomer, at) => againWhere(newcomer, ['team-told', 'stopped'], at),

    async ask(newcomer, godparent, at) {
      storedPair.parse({ newcomer, godparent });
      const asked = await onSearch(newcomer, async ({ search, requests: all }, inside) => {
        const isClosed = search.outcome !== undefined || all.some(isAccepted);
        if (isClosed || all.some((held) => held.godparent === godparent)) return false;
        const { round } = search;
        await inside.insert(requests).values({ newcomer, godparent, round, askedAt: at.toISOString() });
        return true;
      });
      return asked ?? false;
    },

    async answer(newcomer, godparent, answer, at) {
      const outcome = await onSearch(newcomer, async ({ search, requests: all }, inside) => {
        const own = all.find((held) => held.godparent === godparent);
        if (own === undefined) return 'unknown' as const;
        if (own.answer !== undefined) return 'answered' as const;
        if (search.outcome === 'stopped') return 'over' as const;
        if (answer === 'accepted' && all.some(isAccepted)) return 'taken' as const;
        const set = { answer, answeredAt: at.toISOString() };
        await inside.update(requests).set(set).where(pair(newcomer, godparent));
        if (answer === 'accepted') await reopen(inside, newcomer);
        return 'recorded' as const;
      });
      return outcome ?? 'unknown';
    },

    async assign(newcomer, godparent, by, at) {
      storedPair.parse({ newcomer, godparent, by });
      await transaction((inside) => insert(inside, newcomer, at));
      const outcome = await onSearch(newcomer, async ({ search, requests: all }, inside) => {
        if (all.some(isAccepted)) return 'taken' as const;
        const answeredAt = at.toISOString();
        const set = { answer: 'accepted', answeredAt, assignedBy: by };
        await inside
          .insert(requests)
          .values({ newcomer, godparent, round: search.round, askedAt: answeredAt, ...set })
          .onConflictDoUpdate({ target: [requests.newcomer, requests.godparent], set });
        await reopen(inside, newcomer);
        return 'recorded' as const;
      });
      return outcome ?? 'taken';
    },

    async introduced(newcomer, godparent, at) {
      await onSearch(newcomer, async ({ requests: all }, inside) => {
        const own = all.find((held) => held.godparent === godparent);
        if (own === undefined || !isAccepted(own) || own.introducedAt !== undefined) return;
        const introducedAt = at.toISOString();
        await inside.update(requests).set({ introducedAt }).where(pair(newcomer, godparent));
        const set = { outcome: 'found', outcomeAt: introducedAt };
        await inside.update(searches).set(set).where(eq(searches.newcomer, newcomer));
      });
    },

    async end(newcomer, outcome, at) {
      await onSearch(newcomer, async ({ search, requests: all }, inside) => {
        const mayEnd =
          outcome === 'stopped'
            ? search.outcome !== 'found' && search.outcome !== 'stopped'
            : search.outcome === undefined && !all.some(isAccepted);
        if (!mayEnd) return;
        const set = { outcome, outcomeAt: at.toISOString() };
        await inside.update(searches).set(set).where(eq(searches.newcomer, newcomer));
      });
    },
  };
}

const isAccepted = ({ answer }: GodparentAsked): boolean => answer === 'accepted';

const pair = (newcomer: string, godparent: string) =>
  and(eq(requests.newcomer, newcomer), eq(requests.godparent, godparent));

/** Whoever accepted is still to be introduced. */
const reopen = async (inside: Queries, newcomer: string): Promise<void> => {
  await inside
    .update(searches)
    .set({ outcome: null, outcomeAt: null })
    .where(eq(searches.newcomer, newcomer));
};
