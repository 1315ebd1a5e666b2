import { loginScope, type LoginScope } from '../domain/login.ts';
import type { Account } from '../schema/account.ts';
import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Services } from '../services.ts';

/** A member's own account, as she sees it. */
export interface OwnAccount {
  readonly account: Account;
  readonly author: Entry<Author>;
  readonly scope: LoginScope;
}

/** The account of the member whose session the call carries; undefined without one, or when she may not log in now. */
export async function showAccount(
  headers: Headers,
  { accounts, clock, community, logins }: Pick<Services, 'accounts' | 'clock' | 'community' | 'logins'>,
): Promise<OwnAccount | undefined> {
  const member = await logins.member(headers);
  if (member === undefined) return undefined;
  const account = await accounts.find(member);
  const author = (await community()).authors.find(({ id }) => id === member);
  const scope = author && loginScope(author.data, clock.today());
  return account && author && scope ? { account, author, scope } : undefined;
}
