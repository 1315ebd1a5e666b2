import { addressesHeld } from '../../domain/addresses-held.ts';
import { isActive } from '../../domain/author-activity.ts';
import { fewAtATime } from '../../domain/few-at-a-time.ts';
import { disagreement, type Disagreement } from '../../domain/verify/disagreement.ts';
import { sessionsOfDeparted } from '../../domain/verify/sessions-of-departed.ts';
import { sharedHoldings } from '../../domain/verify/shared-holdings.ts';
import type { Account } from '../../schema/account.ts';
import type { Services } from '../../services.ts';
import type { Known } from './known.ts';

const width = 8;

/** Whether published members and accounts know each other, each id and address has one owner, and sessions an end. */
export async function peopleAgree(known: Known, services: Services): Promise<Disagreement[]> {
  const { accounts, arrivals, members } = known;
  const today = services.clock.today();
  const facts = new Map(members.map((member) => [member.id, member]));
  const hasAccount = new Set(accounts.map(({ id }) => id));
  // An arrival waits for its page; one that led to none is erased by the retention.
  const isArriving = new Set(arrivals.map(({ id }) => id));
  const lost = await fewAtATime(accounts, width, (account) => lostAddress(account, services));
  return [
    ...sharedHoldings(accounts),
    ...lost.flat(),
    ...members
      .filter((member) => isActive(member, today) && !hasAccount.has(member.id))
      .map(({ id }) => disagreement('member-without-account', id)),
    ...accounts
      .filter(({ id }) => !facts.has(id) && !isArriving.has(id))
      .map(({ id }) => disagreement('account-without-page', id)),
    ...sessionsOfDeparted(await services.logins.loggedIn(services.clock.now()), (id) => facts.get(id), today),
  ];
}

/** An address by which its owner is not found: somebody else could take it. */
async function lostAddress(account: Account, { accounts }: Services): Promise<Disagreement[]> {
  for (const address of addressesHeld(account))
    if ((await accounts.findByAddress(address))?.id !== account.id)
      return [disagreement('address-lost', account.id)];
  return [];
}
