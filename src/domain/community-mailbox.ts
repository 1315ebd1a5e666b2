import type { Account } from '../schema/account.ts';
import { isCommunityAddress, type AddressRules } from './administration-address.ts';

/** The name of a member's mailbox at the community, what stands before the "@"; undefined where she has none. */
export function mailboxOf(
  { primaryEmail }: Pick<Account, 'primaryEmail'>,
  rules: Pick<AddressRules, 'communityDomain'>,
): string | undefined {
  return primaryEmail !== undefined && isCommunityAddress(primaryEmail, rules)
    ? primaryEmail.slice(0, primaryEmail.lastIndexOf('@'))
    : undefined;
}
