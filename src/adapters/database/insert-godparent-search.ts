import type { Queries } from './connection.ts';
import { godparentSearches as searches } from './godparent-tables.ts';

/** Begins the first round of a newcomer's search; false where there is one. */
export async function insertGodparentSearch(inside: Queries, newcomer: string, at: Date): Promise<boolean> {
  const made = await inside
    .insert(searches)
    .values({ newcomer, begunAt: at.toISOString(), round: 1 })
    .onConflictDoNothing()
    .returning({ newcomer: searches.newcomer });
  return made.length > 0;
}
