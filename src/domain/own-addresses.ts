import type { Account } from '../schema/account.ts';
import { isAdministrationAddress, isCommunityAddress, type AddressRules } from './administration-address.ts';

/** Why a member's new address is refused. */
export type AddressRefusal = 'same-address' | 'own-primary' | 'community-address' | 'not-an-administration';

type Addresses = Pick<Account, 'primaryEmail' | 'secondaryEmail'>;

const isSame = (one: string | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

/** Why an address may not become the secondary one; the community's own would close with the mission. */
export function secondaryRefusal(
  address: string,
  account: Addresses,
  rules: AddressRules,
): AddressRefusal | undefined {
  if (isSame(account.secondaryEmail, address)) return 'same-address';
  if (isSame(account.primaryEmail, address)) return 'own-primary';
  return isCommunityAddress(address, rules) ? 'community-address' : undefined;
}

/** Why an address may not become the primary one: only an administration's may (rules.md, "Account"). */
export function primaryRefusal(
  address: string,
  account: Addresses,
  rules: AddressRules,
): AddressRefusal | undefined {
  if (isSame(account.primaryEmail, address)) return 'same-address';
  return isAdministrationAddress(address, rules) ? undefined : 'not-an-administration';
}
