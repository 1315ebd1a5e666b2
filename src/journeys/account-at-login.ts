import { loginScope } from '../domain/login.ts';
import type { Account } from '../schema/account.ts';
import type { Services } from '../services.ts';

/** The account that an address opens today, or why it opens none. */
export type AccountAtLogin =
  | { readonly kind: 'found'; readonly account: Account }
  | { readonly kind: 'refused'; readonly reason: 'no-account' | 'no-mission' };

/**
 * The account of whoever reads an address, primary or secondary, whatever its case. `no-mission`: her page isn't
 * published, her mission hasn't begun, or it ended more than 30 days ago (rules.md, "Login").
 */
export async function accountAtLogin(
  address: string,
  { accounts, clock, community }: Pick<Services, 'accounts' | 'clock' | 'community'>,
): Promise<AccountAtLogin> {
  // Asked first, so that an address of nobody costs the same calls.
  const today = clock.today();
  const account = await accounts.findByAddress(address);
  const { authors } = await community();
  if (!account) return { kind: 'refused', reason: 'no-account' };
  const author = authors.find(({ id }) => id === account.id);
  const scope = author && loginScope(author.data, today);
  return scope ? { kind: 'found', account } : { kind: 'refused', reason: 'no-mission' };
}
