import type { Account } from '../schema/account.ts';
import { foldCase } from './fold-case.ts';

type Addresses = Pick<Account, 'primaryEmail' | 'secondaryEmail' | 'formerPrimaryEmail'>;

/** Every address that an account holds, whatever it is for, its case folded; each once, in their order. */
export const addressesHeld = ({ primaryEmail, secondaryEmail, formerPrimaryEmail }: Addresses): string[] =>
  [
    ...new Set(
      [primaryEmail, secondaryEmail, formerPrimaryEmail]
        .filter((address) => address !== undefined)
        .map(foldCase),
    ),
  ].sort();
