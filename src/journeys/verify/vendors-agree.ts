import { mailboxOf } from '../../domain/community-mailbox.ts';
import { describeFault } from '../../domain/describe-fault.ts';
import { fewAtATime } from '../../domain/few-at-a-time.ts';
import { lastRunningStretch } from '../../domain/running-stretch.ts';
import { communityList, startupList } from '../../domain/startup-list.ts';
import { accessDifferences, type FoundAccesses } from '../../domain/verify/accesses-agree.ts';
import type { Disagreement } from '../../domain/verify/disagreement.ts';
import type { Member } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { addressesOf, type AccessOf } from '../accesses/access.ts';
import { chatAccountOf } from '../accesses/chat.ts';
import type { Known } from './known.ts';

/** How many members vendors are asked about at the same time. */
const width = 4;

/** What vendors are asked for, and what an answer that did not come leaves open. */
export const vendorParts = ['mailboxes', 'redirections', 'chat', 'github', 'lists'] as const;
export type VendorPart = (typeof vendorParts)[number];

/** Why a part could not be compared: nothing is set, or the first fault that was met. */
export type Unasked = ReadonlyMap<VendorPart, string | undefined>;

/** Whether vendors have what the database says that members have. A part whose vendor does not answer is left out. */
export async function vendorsAgree(
  known: Known,
  services: Services,
): Promise<{ readonly found: readonly Disagreement[]; readonly unasked: Unasked }> {
  const today = services.clock.today();
  const unasked = new Map<VendorPart, string | undefined>();
  if (!services.chatAccounts) unasked.set('chat', undefined);
  if (!services.organisation) unasked.set('github', undefined);
  const ask = async <Answer>(part: VendorPart, call: () => Promise<Answer>): Promise<Answer | undefined> => {
    if (unasked.has(part)) return undefined;
    try {
      return await call();
    } catch (fault) {
      unasked.set(part, describeFault(fault));
      return undefined;
    }
  };
  const accountOf = new Map(known.accounts.map((account) => [account.id, account]));
  // Nothing is compared of somebody who never began.
  const begun = known.members.filter((member) => lastRunningStretch(member, today) !== undefined);
  const subscribers = await ask('lists', () => readLists(known.members, services));
  const found = await fewAtATime(begun, width, async (member) => {
    const access: AccessOf = { member, account: accountOf.get(member.id), services };
    const held: FoundAccesses = {
      hasMailbox: await ask('mailboxes', () => services.mailboxes.exists(ownName(access))),
      isRedirected: await ask('redirections', () => isRedirected(access)),
      chat: await ask('chat', async () => (await chatAccountOf(access)) ?? 'none'),
      github: await ask('github', async () => githubOf(member, services)),
      lists: subscribers && listsOf(access, subscribers),
    };
    const records = known.recordsOf.get(member.id) ?? [];
    return accessDifferences(
      { id: member.id, facts: member, account: access.account, records, found: held },
      today,
    );
  });
  return { found: found.flat(), unasked };
}

const ownName = ({ account, member, services }: AccessOf): string =>
  (account && mailboxOf(account, services.settings)) ?? member.id.toLowerCase();

async function isRedirected(access: AccessOf): Promise<boolean> {
  const names = new Set([
    ownName(access),
    ...(isAttributaire(access) ? [`${access.member.id.toLowerCase()}-attr`] : []),
  ]);
  for (const name of names) if ((await access.services.mailboxes.redirections(name)).length > 0) return true;
  return false;
}

const isAttributaire = ({ member }: AccessOf): boolean => member.memberType === 'attributaire';

const githubOf = async ({ github }: Member, { organisation }: Services) =>
  github === undefined ? 'none' : organisation?.state(github);

/** Who is on the lists that members can be on, by list. */
async function readLists(
  members: readonly Member[],
  { mailingLists }: Services,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const startups = members.flatMap(({ missions }) => missions.flatMap((mission) => mission.startups));
  const names = [...new Set([communityList, ...startups.map(startupList)])];
  const read = await fewAtATime(names, width, (name) => mailingLists.subscribers(name));
  return new Map(
    names.map((name, index) => [name, new Set((read[index] ?? []).map((one) => one.toLowerCase()))]),
  );
}

const listsOf = (access: AccessOf, subscribers: ReadonlyMap<string, ReadonlySet<string>>): string[] => {
  const addresses = addressesOf(access);
  return [...subscribers].flatMap(([name, on]) => (addresses.some((one) => on.has(one)) ? [name] : []));
};
