import { firstDay } from '../domain/author-activity.ts';
import { accessNames, arrivalSteps, type AccessName, type ArrivalStep } from '../domain/arrival-steps.ts';
import { mailboxOf } from '../domain/community-mailbox.ts';
import type { Proposal } from '../ports.ts';
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

/** What the ledger calls the opening of each access. */
const openingKeys: Record<AccessName, string> = {
  mailbox: 'boite',
  chat: 'messagerie',
  lists: 'listes',
  github: 'github',
};

type FollowServices = Pick<
  Services,
  'accounts' | 'arrivals' | 'clock' | 'community' | 'contents' | 'godparents' | 'ledger' | 'settings'
>;

/** An arrival, for whoever holds its link; undefined for a link that is not ours. */
export async function followArrival(
  id: string,
  key: string,
  services: FollowServices,
): Promise<FollowedArrival | undefined> {
  const { accounts, arrivals, clock, community, settings } = services;
  if (!opensFollowUp(id, key, settings)) return undefined;
  const arrival = await arrivals.find(id);
  if (!arrival) return undefined;
  const published = (await community()).authors.find((held) => held.id === id)?.data;
  const seen = await publicationSeen(id, services);
  const { proposal, author = published } = await askForge(id, published, services);
  const account = await accounts.find(id);
  const start = author && firstDay(author);
  const steps = arrivalSteps(arrival, {
    today: clock.today(),
    start,
    publishedAt: seen?.toISOString(),
    keepsAddress: account?.primaryEmail !== undefined && mailboxOf(account, settings) === undefined,
    hasGithub: author?.github !== undefined,
    opened: await openings(id, services),
  });
  return {
    id,
    fullname: author?.fullname,
    steps,
    start,
    referent: await referentOf(arrival.referent, services),
    proposal: proposal && new URL(proposal.url, settings.siteUrl).href,
    isPublished: published !== undefined,
    godparent: await readNewcomerGodparent(id, services),
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

async function openings(
  id: string,
  { ledger }: FollowServices,
): Promise<Partial<Record<AccessName, string | undefined>>> {
  const found = accessNames.map(async (name) => {
    const openedAt = await ledger.doneAt(`bienvenue/${id}/${openingKeys[name]}`);
    return [name, openedAt?.toISOString()] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}
