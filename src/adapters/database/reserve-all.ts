import type { Account } from '../../schema/account.ts';
import { addressesHeld } from '../../domain/addresses-held.ts';
import { batchesOf } from './batches-of.ts';
import type { Connection } from './connection.ts';
import { AddressTakenError, DatabaseError } from './database-error.ts';
import { foldCase } from './fold-case.ts';
import { accountAddresses, accounts } from './tables.ts';

/** Makes accounts in one transaction; none of them, and false, when an id or an address is held already. */
export async function reserveAll({ transaction }: Connection, given: readonly Account[]): Promise<boolean> {
  if (given.length === 0) return true;
  const rows = given.map((account) => ({ ...account, idKey: foldCase(account.id) }));
  const held = given
    .flatMap((account) => addressesHeld(account).map((addressKey) => ({ addressKey, account: account.id })))
    // In one order, so that transactions do not wait for each other.
    .sort((one, other) => (one.addressKey < other.addressKey ? -1 : 1));
  try {
    await transaction(async (queries) => {
      let made = 0;
      for (const part of batchesOf(rows))
        made += (
          await queries.insert(accounts).values(part).onConflictDoNothing().returning({ id: accounts.id })
        ).length;
      if (made < rows.length) throw new IdTakenError();
      let kept = 0;
      for (const part of batchesOf(held))
        kept += (
          await queries
            .insert(accountAddresses)
            .values(part)
            .onConflictDoNothing()
            .returning({ account: accountAddresses.account })
        ).length;
      if (kept < held.length) throw new AddressTakenError();
    });
    return true;
  } catch (fault) {
    if (fault instanceof AddressTakenError || fault instanceof IdTakenError) return false;
    throw fault;
  }
}

/** Ends the transaction. */
class IdTakenError extends DatabaseError {
  override readonly name = 'IdTakenError';

  constructor() {
    super('Another account has the id.', { code: 'id-taken' });
  }
}
