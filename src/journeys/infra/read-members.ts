import { mailboxOf } from '../../domain/community-mailbox.ts';
import { expectedAccesses, type ExpectedAccesses } from '../../domain/expected-accesses.ts';
import {
  observedChat,
  observedGithub,
  observedLists,
  observedMailbox,
  type Observation,
} from '../../domain/observed-accesses.ts';
import type { Member } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { withRecords, type LookedAt } from '../look-at-due.ts';
import { leftByHerself } from '../welcome/welcome-records.ts';
import { toldFacts, type ToldFacts } from './told-facts.ts';

/** What a member should have at each tool, and what is known of what she has. */
interface ToldTools {
  readonly github: { readonly should: ExpectedAccesses['github']; readonly does: Observation };
  readonly mattermost: { readonly should: ExpectedAccesses['mattermost']; readonly does: Observation };
  readonly mailbox: {
    readonly should: ExpectedAccesses['mailbox'];
    readonly does: Observation;
    /** Her address at the community; never any other. */
    readonly address: string | null;
  };
  readonly lists: readonly {
    readonly name: string;
    readonly should: 'subscribed' | 'none';
    readonly does: Observation;
  }[];
}

export interface ToldMember extends ToldFacts {
  readonly tools?: ToldTools;
}

/** Some members as the API tells them, in their order; with their accesses where the caller may know them. */
export async function tellMembers(
  members: readonly Member[],
  withAccesses: boolean,
  services: Services,
): Promise<ToldMember[]> {
  const today = services.clock.today();
  if (!withAccesses) return members.map((member) => toldFacts(member, today));
  const looked = await withRecords(members, services);
  return looked.map((one) => ({ ...toldFacts(one.member, today), tools: toolsOf(one, services) }));
}

function toolsOf(
  { account, hold, member, records }: LookedAt,
  { clock, settings }: Pick<Services, 'clock' | 'settings'>,
): ToldTools {
  const isAtCommunity = account !== undefined && mailboxOf(account, settings) !== undefined;
  const address = account?.primaryEmail;
  const should = expectedAccesses(
    {
      facts: member,
      keepsOwnAddress: address !== undefined && !isAtCommunity,
      leftLists: leftByHerself(records),
      heldUntil: hold?.until,
    },
    clock.today(),
  );
  return {
    github: { should: should.github, does: observedGithub(records, member.github) },
    mattermost: { should: should.mattermost, does: observedChat(records) },
    mailbox: {
      should: should.mailbox,
      does: observedMailbox(records, account?.emailStatus),
      address: isAtCommunity ? (address ?? null) : null,
    },
    lists: observedLists(records, should.lists).map(({ name, does }) => ({
      name,
      should: should.lists.includes(name) ? 'subscribed' : 'none',
      does,
    })),
  };
}
