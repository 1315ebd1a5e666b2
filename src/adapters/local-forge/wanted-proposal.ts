import { createHash } from 'node:crypto';
import type { FileChange, NewProposal } from '../../ports.ts';
import { inRepository } from '../forge-names.ts';
import { changedBytes } from './changed-bytes.ts';
import type { Forge } from './forge.ts';
import { blobId, resolve } from './git-objects.ts';
import { published } from './open-repository.ts';
import type { PullRecord } from './pull-record.ts';

/** How a proposal is asked for. */
export interface Asked {
  readonly proposal: NewProposal;
  /** Whether it is left alone where something is open on its branch. */
  readonly isNew: boolean;
}

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

/** What came of it. */
export interface Proposed {
  readonly pull: PullRecord;
  /** Whether the record is of what was open, and left alone. */
  readonly isWaiting: boolean;
}

/**
 * What there is to do for a proposal. Nothing where it was merged and the published branch still holds it, and where it
 * may be only a new one and something is open on its branch.
 */
export async function lookUp(forge: Forge, { proposal, isNew }: Asked): Promise<WantedProposal | Proposed> {
  const { pulls } = forge;
  const newest = pulls.newestOf(proposal.branch);
  if (isNew && newest?.state === 'open') return { pull: newest, isWaiting: true };
  if (newest?.state === 'merged' && (await isPublished(forge, proposal)))
    return { pull: newest, isWaiting: false };
  const ref = `refs/heads/${proposal.branch}`;
  const changes = fingerprint(proposal);
  const open = newest?.state === 'open' ? newest : undefined;
  const isCommitted = open?.changes === changes && open.head === (await headOf(forge, ref));
  return { proposal, ref, changes, open, isCommitted };
}

const fingerprint = ({ changes }: NewProposal): string =>
  createHash('sha256')
    .update(JSON.stringify(changes.map(namedChange).sort()))
    .digest('hex');

const namedChange = (change: FileChange): (string | null)[] =>
  'bytes' in change
    ? [change.path, null, Buffer.from(change.bytes).toString('base64')]
    : [change.path, change.text];

/** Whether the published branch holds already what a proposal asks for: it was merged, and is asked for again. */
async function isPublished({ git, contentFolder }: Forge, { changes }: NewProposal): Promise<boolean> {
  if (changes.length === 0) return true;
  const names = changes.map(({ path }) => `${published}:${inRepository(contentFolder, path)}`);
  const ids = await resolve(git, ...names);
  return changes
    .map(changedBytes)
    .every((bytes, index) => ids[index] === (bytes ? blobId(bytes) : undefined));
}

/** Where a branch is; git is asked once a process, for the end of the one before may have left it anywhere. */
async function headOf({ git, heads }: Forge, ref: string): Promise<string | undefined> {
  const known = heads.get(ref);
  if (known !== undefined) return known;
  const [found] = await resolve(git, ref);
  if (found !== undefined) heads.set(ref, found);
  return found;
}
