import { and, eq, gt, inArray, lt, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Confirmation, Confirmations } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { confirmations } from './tables.ts';

const storedConfirmation = storable(
  z.object({
    tokenHash: keyText,
    account: keyText,
    kind: z.enum(['secondary-email', 'primary-email']),
    value: z.string().min(1),
    expiresAt: instantText,
  }),
);
const readConfirmation = (row: object): Confirmation => readRow(storedConfirmation, row);

/** Confirmations in the database; one that is taken is deleted, and with it all that have expired. */
export const databaseConfirmations = ({ queries }: Connection): Confirmations => ({
  async open(confirmation) {
    await queries.insert(confirmations).values(storedConfirmation.parse(confirmation));
  },

  async waiting(account, now) {
    if (!isStorable(account)) return [];
    const rows = await queries
      .select()
      .from(confirmations)
      .where(and(eq(confirmations.account, account), gt(confirmations.expiresAt, now.toISOString())))
      .orderBy(confirmations.expiresAt, confirmations.tokenHash);
    return rows.map(readConfirmation);
  },

  async take(tokenHash, now) {
    if (!isStorable(tokenHash)) return undefined;
    const instant = now.toISOString();
    const [row] = await queries
      .delete(confirmations)
      .where(and(eq(confirmations.tokenHash, tokenHash), gt(confirmations.expiresAt, instant)))
      .returning();
    await queries.delete(confirmations).where(lte(confirmations.expiresAt, instant));
    return row && readConfirmation(row);
  },

  async forget(before, size) {
    const { tokenHash } = confirmations;
    const isOld = lt(confirmations.expiresAt, before.toISOString());
    const old = queries.select({ tokenHash }).from(confirmations).where(isOld).limit(size);
    const forgotten = await queries
      .delete(confirmations)
      .where(inArray(tokenHash, old))
      .returning({ tokenHash });
    return forgotten.length;
  },
});
