import { readContent, type ReadContent } from '../../content/read-content.ts';
import type { ContentFile } from '../../content/read-entry.ts';
import type { Arrival, Hold, Member, StepRecord } from '../../ports.ts';
import type { Account } from '../../schema/account.ts';
import { collectionNames } from '../../schema/collections.ts';
import type { Services } from '../../services.ts';
import { batchesOf } from '../batches-of.ts';
import { withRecords } from '../look-at-due.ts';

/** How many rows are read at a time. */
const batch = 500;

/** What the content and the database hold, read once for all checks. */
export interface Known {
  /** The published files of every collection, and what they say. */
  readonly files: readonly ContentFile[];
  readonly read: ReadContent;
  readonly members: readonly Member[];
  readonly accounts: readonly Account[];
  readonly arrivals: readonly Arrival[];
  /** Of the published members. */
  readonly recordsOf: ReadonlyMap<string, readonly StepRecord[]>;
  readonly holdOf: ReadonlyMap<string, Hold>;
}

/** Reads all that the checks compare. Throws where the site or the database does not answer. */
export async function readKnown(services: Services): Promise<Known> {
  const files: ContentFile[] = [];
  for (const collection of collectionNames) files.push(...(await services.publishedFiles(collection)));
  const members: Member[] = [];
  const recordsOf = new Map<string, readonly StepRecord[]>();
  const holdOf = new Map<string, Hold>();
  for await (const part of batchesOf(services.publishedMembers(), batch))
    for (const { member, hold, records } of await withRecords(part, services)) {
      members.push(member);
      recordsOf.set(member.id, records);
      if (hold) holdOf.set(member.id, hold);
    }
  return {
    files,
    read: readContent(files),
    members,
    accounts: await services.accounts.all(),
    arrivals: await allArrivals(services),
    recordsOf,
    holdOf,
  };
}

/** Those that were merged, and all others. */
async function allArrivals({ arrivals }: Services): Promise<Arrival[]> {
  const found = await arrivals.mergedSince(new Date(0));
  for (let after: string | undefined; ;) {
    const part = await arrivals.unmergedBefore(endOfTime, batch, after);
    found.push(...part);
    after = part.at(-1)?.id;
    if (part.length < batch) return found;
  }
}

const endOfTime = new Date('9999-12-31T00:00:00.000Z');
