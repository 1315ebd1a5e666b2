import { eq } from 'drizzle-orm';
import type { GodparentAsked, GodparentSearch } from '../../ports.ts';
import type { Connection, Queries } from './connection.ts';
import { readAsked, readSearch } from './godparent-rows.ts';
import { godparentRequests as requests, godparentSearches as searches } from './godparent-tables.ts';
import { isStorable } from './row.ts';

/** What a change knows of a newcomer's search. */
interface Held {
  readonly search: GodparentSearch;
  readonly requests: readonly GodparentAsked[];
}

/** Works on a newcomer's search; undefined where there is none. */
export type OnSearch = <Result>(
  newcomer: string,
  work: (held: Held, inside: Queries) => Promise<Result>,
) => Promise<Result | undefined>;

/** Works on searches, each with its row taken, so that changes for one newcomer take turns. */
export const onSearchOf =
  ({ transaction }: Connection): OnSearch =>
  async (newcomer, work) =>
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
      : undefined;

/** Whether a member who was asked said yes. */
export const isAccepted = ({ answer }: GodparentAsked): boolean => answer === 'accepted';
