import { createHash } from 'node:crypto';
import type { NewProposal } from '../../ports.ts';
import { inRepository } from '../forge-names.ts';
import type { Forge } from './forge.ts';
import { blobId, resolve } from './git-objects.ts';
import { published } from './open-repository.ts';
import type { PullRecord } from './pull-record.ts';

/** A proposal that is asked for, and what the forge has of it. */
export interface WantedProposal {
  readonly proposal: NewProposal;
  readonly ref: string;
  /** Fingerprint of its changes. */
  readonly changes: string;
  /** What is open on its branch. */
  readonly open: PullRecord | undefined;
  /** Whether its branch holds these changes. */
  readonly isCommitted: boolean;
}

/** What there is to do for a proposal; its record where it was merged and the published branch still holds it. */
export async function lookUp(forge: Forge, proposal: NewProposal): Promise<WantedProposal | PullRecord> {
  const { pulls } = forge;
  const newest = pulls.newestOf(proposal.branch);
  if (newest?.state === 'merged' && (await isPublished(forge, proposal))) return newest;
  const ref = `refs/heads/${proposal.branch}`;
  const changes = fingerprint(proposal);
  const open = newest?.state === 'open' ? newest : undefined;
  const isCommitted = open?.changes === changes && open.head === (await headOf(forge, ref));
  return { proposal, ref, changes, open, isCommitted };
}

const fingerprint = ({ changes }: NewProposal): string =>
  createHash('sha256')
    .update(JSON.stringify(changes.map(({ path, text }) => [path, text]).sort()))
    .digest('hex');

/** Whether the published branch holds already what a proposal asks for: it was merged, and is asked for again. */
async function isPublished({ git, contentFolder }: Forge, { changes }: NewProposal): Promise<boolean> {
  if (changes.length === 0) return true;
  const names = changes.map(({ path }) => `${published}:${inRepository(contentFolder, path)}`);
  const ids = await resolve(git, ...names);
  return changes.every(({ text }, index) => ids[index] === (text === null ? undefined : blobId(text)));
}

/** Where a branch is; git is asked once a process, for the end of the one before may have left it anywhere. */
async function headOf({ git, heads }: Forge, ref: string): Promise<string | undefined> {
  const known = heads.get(ref);
  if (known !== undefined) return known;
  const [found] = await resolve(git, ref);
  if (found !== undefined) heads.set(ref, found);
  return found;
}
