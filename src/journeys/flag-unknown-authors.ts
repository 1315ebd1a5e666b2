import type { Proposal } from '../ports.ts';
import type { Services } from '../services.ts';
import { unknownArrival } from '../texts/unknown-arrival.ts';
import { attempt, type Failure } from './attempt.ts';

type FlagServices = Pick<Services, 'arrivals' | 'clock' | 'contents' | 'ledger' | 'settings'>;

/** How long a claim keeps others from the same proposal, in milliseconds: longer than any call lasts. */
const claimFor = 300_000;

const authorFile = /^_authors\/([^/]+)\.md$/;

/**
 * Flags the open proposals that add a member's file which no arrival knows: somebody made them by hand, and the new
 * member would have no account. Each is looked at again only when it has changed, and flagged once, so that a label that
 * somebody took away stays away. Proposals on `arrivee/<id>` with an arrival of that id are ours. The numbers of those
 * that were flagged; one that could not be looked at is added to `failed`, and keeps no other from it.
 */
export async function flagUnknownAuthors(services: FlagServices, failed: Failure[]): Promise<number[]> {
  const flagged: number[] = [];
  for (const proposal of await services.contents.proposals('open')) {
    const { number } = proposal;
    if (await attempt(`proposal ${number}`, failed, () => flagUnlessKnown(proposal, services)))
      flagged.push(number);
  }
  return flagged;
}

async function flagUnlessKnown(
  { number, branch, updatedAt }: Proposal,
  services: FlagServices,
): Promise<boolean> {
  const { arrivals, clock, contents, ledger, settings } = services;
  const ours = /^arrivee\/(.+)$/.exec(branch)?.[1];
  if (ours !== undefined && (await arrivals.find(ours)) !== undefined) return false;
  const flaggedKey = `signalement/${number}`;
  if ((await ledger.doneAt(flaggedKey)) !== undefined) return false;
  const key = `${flaggedKey}/${updatedAt}`;
  const now = clock.now();
  if (!(await ledger.claim(key, new Date(now.getTime() + claimFor), now))) return false;
  try {
    const unknown = await unknownAuthors(number, services);
    if (unknown.length > 0) {
      await contents.flag(number, unknownArrival.label, unknownArrival.comment(unknown, settings.siteUrl));
      await ledger.done(flaggedKey, clock.now());
    }
    await ledger.done(key, clock.now());
    return unknown.length > 0;
  } catch (fault) {
    await ledger.giveUp(key);
    throw fault;
  }
}

/** Ids of the members' files that a proposal adds and that no arrival knows. */
async function unknownAuthors(
  number: number,
  { arrivals, contents }: Pick<Services, 'arrivals' | 'contents'>,
): Promise<string[]> {
  const unknown: string[] = [];
  for (const { path, before, after, isBinary } of await contents.diff(number)) {
    const id = authorFile.exec(path)?.[1];
    // A file that is no text may be a page all the same: it is looked at.
    if (id === undefined || before !== null || (after === null && isBinary !== true)) continue;
    if ((await arrivals.find(id)) === undefined) unknown.push(id);
  }
  return unknown;
}
