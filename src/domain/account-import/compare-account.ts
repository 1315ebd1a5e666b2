import type { Account } from '../../schema/account.ts';
import type { Column } from './columns.ts';

/** The field of an account that each column fills. */
const fields = {
  primary_email: 'primaryEmail',
  secondary_email: 'secondaryEmail',
  primary_email_status: 'emailStatus',
  primary_email_status_updated_at: 'emailStatusSince',
  communication_email: 'communicationEmail',
  member_type: 'memberType',
  legal_status: 'legalStatus',
  gender: 'gender',
  workplace_insee_code: 'workplaceInseeCode',
  tjm: 'dailyRate',
  average_nb_of_days: 'daysPerWeek',
  created_at: 'createdAt',
} as const satisfies Record<Exclude<Column, 'username'>, keyof Account>;

export type ComparedColumn = keyof typeof fields;

/** The columns of a table in which an account that is there says something else than a row of the table. */
export const differingColumns = (
  columns: readonly Column[],
  there: Account,
  given: Account,
): readonly ComparedColumn[] =>
  columns
    .filter((column) => column !== 'username')
    .filter((column) => plain(there, column) !== plain(given, column));

/** What a row would change in an account that is there; an `undefined` value empties the field. */
export const changesOf = (differing: readonly ComparedColumn[], given: Account): Partial<Account> =>
  Object.fromEntries(differing.map((column) => [fields[column], given[fields[column]]]));

function plain(account: Account, column: ComparedColumn): string | number | undefined {
  const value = account[fields[column]];
  if (typeof value !== 'string') return value;
  if (column === 'created_at' || column === 'primary_email_status_updated_at') return Date.parse(value);
  return column === 'primary_email' || column === 'secondary_email' ? value.toLowerCase() : value;
}
