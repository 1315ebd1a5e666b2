import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { NewProposal } from '../../ports.ts';
import { checkNames, inRepository } from '../forge-names.ts';
import { commit } from './commit.ts';
import type { Forge } from './forge.ts';
import { blobId, resolve } from './git-objects.ts';
import { published } from './open-repository.ts';
import type { PullRecord } from './pull-record.ts';

/** Opens a proposal, or brings the open one of its branch up to date. */
export async function propose(forge: Forge, proposal: NewProposal): Promise<PullRecord> {
  checkNames(proposal, 'main');
  const { git, pulls, clock } = forge;
  const ref = `refs/heads/${proposal.branch}`;
  const newest = pulls.all().find((pull) => pull.branch === proposal.branch);
  const open = newest?.state === 'open' ? newest : undefined;
  if (newest?.state === 'merged' && (await isPublished(forge, proposal))) return newest;
  const changes = fingerprint(proposal);
  const [base, branchHead] = await resolve(git, published, ref);
  const isKept = open?.changes === changes && open.head === branchHead;
  const head = isKept ? open.head : await commitChanges(forge, proposal, base, ref);
  const now = clock.now().toISOString();
  const { branch, title, body, labels, reviewers } = proposal;
  const asked = { branch, title, body, labels: [...labels], reviewers: [...reviewers], head, changes };
  if (open && isDeepStrictEqual({ ...open, ...asked }, open)) return open;
  const record: PullRecord = {
    ...(open ?? { number: pulls.nextNumber(), state: 'open', comments: [], createdAt: now }),
    ...asked,
    updatedAt: now,
  };
  await pulls.put(record);
  return record;
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

function commitChanges(
  { git, clock, contentFolder }: Forge,
  { title, changes }: NewProposal,
  base: string | undefined,
  ref: string,
): Promise<string> {
  const files = changes.map(({ path, text }) => ({
    path: inRepository(contentFolder, path),
    bytes: text === null ? null : Buffer.from(text),
  }));
  const parents = base === undefined ? [] : [base];
  return commit(git, { ref, message: `${title}\n`, at: clock.now(), parents, files });
}
