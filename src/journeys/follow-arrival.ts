import { firstDay } from '../domain/author-activity.ts';
import { accessNames, arrivalSteps, type AccessName, type ArrivalStep } from '../domain/arrival-steps.ts';
import { mailboxOf } from '../domain/community-mailbox.ts';
import type { WelcomeStepName } from '../domain/welcome-accesses.ts';
import type { Proposal, StepRecord } from '../ports.ts';
import type { Author } from '../schema/author.ts';
import type { Services } from '../services.ts';
import { communityAddressOf } from './community-address.ts';
import { opensFollowUp } from './follow-up-link.ts';
import { readNewcomerGodparent, type ReadNewcomer } from './godparents/read-newcomer.ts';
import { nameInCommunity } from './name-in-community.ts';
import { proposedAuthor } from './proposed-author.ts';
import { publicationSeen } from './see-publication.ts';

/** What a newcomer sees of her arrival. */
export interface FollowedArrival {
  readonly id: string;
  /** Her name; undefined where neither the site nor the forge tells it. */
  readonly fullname?: string | undefined;
  readonly steps: readonly ArrivalStep[];
  /** First day of her mission, once known. */
  readonly start?: Author['missions'][number]['start'] | undefined;
  readonly referent: {
    readonly id: string;
    readonly fullname: string;
    /** Whether she has a page on the site. */
    readonly hasPage: boolean;
    /** Her address at the community, where she has one; any other address of hers is private. */
    readonly address?: string | undefined;
  };
  /** Where people see the proposal; undefined while there is none, or while the forge is out of reach. */
  readonly proposal?: string | undefined;
  readonly isPublished: boolean;
  readonly godparent: ReadNewcomer;
}

/** The step of the welcome that opens each access. */
const openedBy: Record<AccessName, WelcomeStepName> = {
  mailbox: 'open-mailbox',
  chat: 'join-chat',
  lists: 'join-list',
  github: 'invite-github',
};

type FollowServices = Pick<
  Services,
  | 'accounts'
  | 'arrivals'
  | 'chatAccounts'
  | 'clock'
  | 'community'
  | 'contents'
  | 'godparents'
  | 'ledger'
  | 'organisation'
  | 'settings'
  | 'steps'
>;

/** An arrival, for whoever holds its link; undefined for a link that is not ours. */
export async function followArrival(
  id: string,
  key: string,
  services: FollowServices,
): Promise<FollowedArrival | undefined> {
  const { accounts, arrivals, chatAccounts, clock, community, organisation, settings } = services;
  if (!opensFollowUp(id, key, settings)) return undefined;
  const arrival = await arrivals.find(id);
  if (!arrival) return undefined;
  const published = (await community()).authors.find((held) => held.id === id)?.data;
  const seen = await publicationSeen(id, services);
  const { proposal, author = published } = await askForge(id, published, services);
  const account = await accounts.find(id);
  const start = author && firstDay(author);
  const opened = await openings(id, services);
  const steps = arrivalSteps(arrival, {
    today: clock.today(),
    start,
    publishedAt: seen?.toISOString(),
    keepsAddress: account?.primaryEmail !== undefined && mailboxOf(account, settings) === undefined,
    hasGithub: author?.github !== undefined && organisation !== undefined,
    hasChat: chatAccounts !== undefined,
    opened: organisation ? opened : { ...opened, github: undefined },
  });
  return {
    id,
    fullname: author?.fullname,
    steps,
    start,
    referent: await referentOf(arrival.referent, services),
    proposal: proposal && new URL(proposal.url, settings.siteUrl).href,
    isPublished: published !== undefined,
    godparent: await readNewcomerGodparent(id, account?.wantsGodparent === true, services),
  };
}

async function referentOf(id: string, services: FollowServices): Promise<FollowedArrival['referent']> {
  const published = await services.community();
  return {
    id,
    fullname: nameInCommunity(id, published).fullname,
    hasPage: published.authors.some((author) => author.id === id),
    address: await communityAddressOf(id, services),
  };
}

/** The proposal, and the page that it proposes where the site has none yet. */
async function askForge(
  id: string,
  published: Author | undefined,
  services: FollowServices,
): Promise<{ readonly proposal?: Proposal | undefined; readonly author?: Author | undefined }> {
  try {
    const proposal = await services.contents.find(`arrivee/${id}`);
    return { proposal, author: published ?? (await proposedAuthor(id, services)) };
  } catch {
    // The forge adds a link, a name and a day; without it, the page still tells each step.
    return {};
  }
}

/** When the welcome opened each access; one of which a part failed, or is under way, is not open yet. */
async function openings(
  id: string,
  { steps }: FollowServices,
): Promise<Partial<Record<AccessName, string | undefined>>> {
  const records = (await steps.of([id])).filter(({ state }) => state !== 'cancelled');
  return Object.fromEntries(accessNames.map((name) => [name, openedAt(openedBy[name], records)]));
}

function openedAt(step: WelcomeStepName, records: readonly StepRecord[]): string | undefined {
  const byMissions = Map.groupBy(
    records.filter((record) => record.step === step),
    ({ cause }) => cause,
  );
  return [...byMissions.values()]
    .filter((parts) => parts.every(({ state }) => state === 'done'))
    .map((parts) => parts.map(({ at }) => at).reduce((one, other) => (one > other ? one : other)))
    .sort()[0];
}
