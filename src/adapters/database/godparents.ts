import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { GodparentAsked, Godparents } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { changeGodparentRequests } from './change-godparent-requests.ts';
import { changeGodparentSearches } from './change-godparent-searches.ts';
import { readAsked, readPreferences, readSearch, storedPreferences } from './godparent-rows.ts';
import { godparentPreferences, godparentRequests, godparentSearches } from './godparent-tables.ts';
import { isStorable } from './row.ts';

const searches = godparentSearches;
const requests = godparentRequests;
const inOrder = [
  asc(requests.askedAt),
  sql`${requests.newcomer} collate "C"`,
  sql`${requests.godparent} collate "C"`,
];

/** Searches for godparents in the database. */
export const databaseGodparents = (connection: Connection): Godparents => {
  const { queries } = connection;
  const requestsWhere = async (condition: SQL | undefined): Promise<GodparentAsked[]> => {
    const rows = await queries
      .select()
      .from(requests)
      .where(condition)
      .orderBy(...inOrder);
    return rows.map(readAsked);
  };
  return {
    ...changeGodparentSearches(connection),
    ...changeGodparentRequests(connection),

    async search(newcomer) {
      if (!isStorable(newcomer)) return undefined;
      const [row] = await queries.select().from(searches).where(eq(searches.newcomer, newcomer));
      return row && readSearch(row);
    },

    async searches() {
      const order = [asc(searches.begunAt), sql`${searches.newcomer} collate "C"`];
      const rows = await queries
        .select()
        .from(searches)
        .orderBy(...order);
      return rows.map(readSearch);
    },

    requests: () => requestsWhere(undefined),
    requestsOf: async (newcomer) =>
      isStorable(newcomer) ? requestsWhere(eq(requests.newcomer, newcomer)) : [],
    requestsTo: async (godparent) =>
      isStorable(godparent) ? requestsWhere(eq(requests.godparent, godparent)) : [],

    async mailed(newcomer, godparent, at) {
      if (!isStorable(newcomer) || !isStorable(godparent)) return;
      await queries
        .update(requests)
        .set({ mailedAt: at.toISOString() })
        .where(
          and(eq(requests.newcomer, newcomer), eq(requests.godparent, godparent), isNull(requests.mailedAt)),
        );
    },

    async preferences(member) {
      if (!isStorable(member)) return undefined;
      const [row] = await queries
        .select()
        .from(godparentPreferences)
        .where(eq(godparentPreferences.member, member));
      return row && readPreferences(row);
    },

    async allPreferences() {
      const order = sql`${godparentPreferences.member} collate "C"`;
      return (await queries.select().from(godparentPreferences).orderBy(order)).map(readPreferences);
    },

    async prefer(preferences) {
      const { pausedUntil = null, ...given } = storedPreferences.parse(preferences);
      const set = { ...given, pausedUntil };
      await queries
        .insert(godparentPreferences)
        .values(set)
        .onConflictDoUpdate({ target: godparentPreferences.member, set });
    },
  };
};
