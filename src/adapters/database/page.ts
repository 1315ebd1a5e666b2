import { and, desc, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Asked, Page } from '../../ports.ts';
import type { Queries } from './connection.ts';
import { instantText } from './row.ts';

const place = z.object({ at: instantText, number: z.int().min(0) });
const schema = z.object({ size: z.int().min(1).max(1_000), after: place.optional() });
const found = z.object({ row: z.record(z.string(), z.unknown()), place });

/** What is paged: the rows of a table that meet the conditions. */
export interface Paged {
  readonly table: PgTable;
  /** An instant, and a number that is greater in what was written later: an index begins or ends with them. */
  readonly order: { readonly at: PgColumn; readonly number: PgColumn };
  readonly where: readonly (SQL | undefined)[];
}

/**
 * A page of a table, newest first. The next page begins after the last row of this one, wherever that is by then: no
 * row is skipped or shown twice because others were written meanwhile.
 */
export async function pageOf<Item>(
  queries: Queries,
  { table, order, where }: Paged,
  asked: Asked,
  read: (row: object) => Item,
): Promise<Page<Item>> {
  const { size, after } = schema.parse(asked);
  const older =
    after && sql`(${order.at}, ${order.number}) < (${after.at}::timestamptz, ${after.number}::bigint)`;
  const rows = await queries
    .select({ row: getTableColumns(table), place: order })
    .from(table)
    .where(and(...where, older))
    .orderBy(desc(order.at), desc(order.number))
    .limit(size + 1);
  const known = rows.slice(0, size).map((row) => found.parse(row));
  const last = rows.length > size ? known.at(-1) : undefined;
  return { items: known.map(({ row }) => read(row)), ...(last && { next: last.place }) };
}
