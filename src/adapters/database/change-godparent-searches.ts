import { eq } from 'drizzle-orm';
import type { Godparents, GodparentSearch } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { storedPair } from './godparent-rows.ts';
import { godparentSearches as searches } from './godparent-tables.ts';
import { isAccepted, onSearchOf } from './held-godparent-search.ts';
import { insertGodparentSearch } from './insert-godparent-search.ts';

/** How a search begins, begins again and ends. */
export function changeGodparentSearches(
  connection: Connection,
): Pick<Godparents, 'begin' | 'restart' | 'end'> {
  const { transaction } = connection;
  const onSearch = onSearchOf(connection);

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
      if (await transaction((inside) => insertGodparentSearch(inside, newcomer, at))) return true;
      return againWhere(newcomer, ['stopped'], at);
    },

    restart: (newcomer, at) => againWhere(newcomer, ['team-told', 'stopped'], at),

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
