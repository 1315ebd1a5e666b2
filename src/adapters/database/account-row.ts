import { accountSchema, type Account } from '../../schema/account.ts';
import { keyText, readRow, storable } from './row.ts';

const schema = accountSchema.extend({ id: keyText });

/** The schema of an account that is written or read. */
export const storedAccount = storable(schema);

/** Every field of an account. */
export const accountFields = schema.keyof().options;

/** Reads a row of the accounts' table. */
export const readAccount = (row: object): Account => readRow(storedAccount, row);
