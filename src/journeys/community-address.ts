import { isActive } from '../domain/author-activity.ts';
import { mailboxOf } from '../domain/community-mailbox.ts';
import type { Services } from '../services.ts';

/** A member's address at the community, which others may read; undefined where she has none: any other is private. */
export async function communityAddressOf(
  id: string,
  { accounts, clock, community, settings }: Pick<Services, 'accounts' | 'clock' | 'community' | 'settings'>,
): Promise<string | undefined> {
  const page = (await community()).authors.find((author) => author.id === id)?.data;
  if (page === undefined || !isActive(page, clock.today())) return undefined;
  const account = await accounts.find(id);
  const mailbox = account === undefined ? id : mailboxOf(account, settings);
  return mailbox === undefined ? undefined : `${mailbox}@${settings.communityDomain}`;
}
