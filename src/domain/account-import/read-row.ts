import {
  accountSchema,
  communicationAddresses,
  genders,
  legalStatuses,
  type Account,
} from '../../schema/account.ts';
import { memberTypes } from '../../schema/author.ts';
import { emailStatuses, noAddressYet } from '../../schema/email-status.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Column } from './columns.ts';
import { readInstant } from './read-instant.ts';
import type { TableRow } from './read-table.ts';

/** Why a value is not taken; the value itself is private and stays out of it. */
export interface CellFault {
  readonly kind: 'missing' | 'faulty';
  readonly column: Column;
}

type Cells = NonNullable<TableRow['cells']>;

/** An id names a file and a mailbox: no space, no "/", and nothing that could be an address. */
const id = /^[^\s/\\@\p{Cc}]{1,100}$/u;

/** States whose delays count from the day that they began (rules.md, "E-mail states"). */
const counted = ['EMAIL_SUSPENDED', 'EMAIL_DELETED'];

const faulty = Symbol('faulty');
type Read<Value> = Value | undefined | typeof faulty;

const address = (text: string): Read<string> => {
  const given = accountSchema.shape.secondaryEmail.safeParse(text.toLowerCase());
  return given.success ? given.data : faulty;
};

/** The word of a vocabulary, whatever its case. */
const word =
  ({ values }: Vocabulary) =>
  (text: string): Read<string> =>
    values.find((value) => value.toLowerCase() === text.toLowerCase()) ?? faulty;

const number =
  (schema: typeof accountSchema.shape.dailyRate) =>
  (text: string): Read<number> => {
    const value = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    return schema.safeParse(value).success ? value : faulty;
  };

const insee = (text: string): Read<string> =>
  accountSchema.shape.workplaceInseeCode.safeParse(text).success ? text.toUpperCase() : faulty;

/** Turns a row into an account, or tells every reason why not. An empty cell is an absent value. */
export function readRow(cells: Cells): Account | readonly CellFault[] {
  const faults: CellFault[] = [];
  const read = <Value>(column: Column, as: (text: string) => Read<Value>): Value | undefined => {
    const text = cells[column] ?? '';
    const value = text === '' ? undefined : as(text);
    if (value !== faulty) return value;
    faults.push({ kind: 'faulty', column });
    return undefined;
  };
  const instant = (text: string): Read<string> => readInstant(text) ?? faulty;
  const account = {
    id: read('username', (text) => (id.test(text) ? text : faulty)) ?? '',
    primaryEmail: read('primary_email', address),
    secondaryEmail: read('secondary_email', address),
    emailStatus: read('primary_email_status', word(emailStatuses)) ?? noAddressYet,
    emailStatusSince: read('primary_email_status_updated_at', instant),
    communicationEmail: read('communication_email', word(communicationAddresses)) ?? 'secondary',
    memberType: read('member_type', word(memberTypes)),
    legalStatus: read('legal_status', word(legalStatuses)),
    gender: read('gender', word(genders)),
    workplaceInseeCode: read('workplace_insee_code', insee),
    dailyRate: read('tjm', number(accountSchema.shape.dailyRate)),
    daysPerWeek: read('average_nb_of_days', number(accountSchema.shape.daysPerWeek)),
    createdAt: read('created_at', instant) ?? '',
  };
  for (const column of neededIn(account.emailStatus))
    if ((cells[column] ?? '') === '') faults.push({ kind: 'missing', column });
  if (faults.length > 0) return faults;
  const { emailStatusSince = account.createdAt, ...rest } = account;
  return accountSchema.parse({ ...rest, emailStatusSince });
}

const neededIn = (emailStatus: string): readonly Column[] => [
  'username',
  'created_at',
  ...(counted.includes(emailStatus) ? (['primary_email_status_updated_at'] as const) : []),
];
