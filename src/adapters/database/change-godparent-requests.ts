import { and, eq } from 'drizzle-orm';
import type { Godparents } from '../../ports.ts';
import type { Connection, Queries } from './connection.ts';
import { storedPair } from './godparent-rows.ts';
import { godparentRequests as requests, godparentSearches as searches } from './godparent-tables.ts';
import { isAccepted, onSearchOf } from './held-godparent-search.ts';
import { insertGodparentSearch } from './insert-godparent-search.ts';

type Changes = Pick<Godparents, 'ask' | 'answer' | 'assign' | 'introduced'>;

/** Whom a newcomer's search asks, and what becomes of it. */
export function changeGodparentRequests(connection: Connection): Changes {
  const { transaction } = connection;
  const onSearch = onSearchOf(connection);

  return {
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
      await transaction((inside) => insertGodparentSearch(inside, newcomer, at));
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
  };
}

const pair = (newcomer: string, godparent: string) =>
  and(eq(requests.newcomer, newcomer), eq(requests.godparent, godparent));

/** Whoever accepted is still to be introduced. */
const reopen = async (inside: Queries, newcomer: string): Promise<void> => {
  await inside
    .update(searches)
    .set({ outcome: null, outcomeAt: null })
    .where(eq(searches.newcomer, newcomer));
};
