import { sql, type SQL } from 'drizzle-orm';
import { customType, type PgColumn } from 'drizzle-orm/pg-core';

/** Words that are letters and digits, so that none needs an escape in PostgreSQL's own notation. */
const written = (words: readonly string[], after = ''): string[] => words.map((word) => `'${word}'${after}`);

/** The words that a row is found by, as `searchWords` gives them; an index finds them by their beginnings. */
export const words = customType<{ data: readonly string[]; driverData: string }>({
  dataType: () => 'tsvector',
  toDriver: (given) => written(given).join(' '),
});

/** Whether a row has, for each of the given words, one that begins with it. */
export const hasWords = (column: PgColumn, given: readonly string[]): SQL =>
  sql`${column} @@ ${written(given, ':*').join(' & ')}::tsquery`;
