import { isDeepStrictEqual } from 'node:util';
import { authorOf, inRepository } from '../forge-names.ts';
import { changedBytes } from './changed-bytes.ts';
import { commitAll } from './commit.ts';
import type { Forge } from './forge.ts';
import { published } from './open-repository.ts';
import type { PullRecord } from './pull-record.ts';
import { lookUp, type Asked, type Proposed, type WantedProposal } from './wanted-proposal.ts';

/**
 * Opens proposals of different branches, or brings the open ones up to date; gives their records, in order. Their commits are made in one process, so that many people at a time wait about as long as one. Rejects when any of them
 * cannot be done; what was done of the others is found when they are asked for again.
 */
export async function proposeAll(forge: Forge, asked: readonly Asked[]): Promise<Proposed[]> {
  const all: (WantedProposal | Proposed)[] = [];
  for (const one of asked) all.push(await lookUp(forge, one));
  await commitMissing(
    forge,
    all.filter((one) => 'proposal' in one),
  );
  const done: Proposed[] = [];
  for (const one of all)
    done.push('proposal' in one ? { pull: await record(forge, one), isWaiting: false } : one);
  return done;
}

async function commitMissing(
  { git, heads, clock, contentFolder }: Forge,
  wanted: readonly WantedProposal[],
): Promise<void> {
  const missing = wanted.filter(({ isCommitted }) => !isCommitted);
  if (missing.length === 0) return;
  // Where git leaves them is not known until it has ended well.
  for (const { ref } of missing) heads.delete(ref);
  const at = clock.now();
  const commits = missing.map(({ ref, proposal }) => ({
    ref,
    message: `${proposal.title}\n`,
    at,
    author: authorOf(proposal),
    parents: [`${published}^0`],
    files: proposal.changes.map((change) => ({
      path: inRepository(contentFolder, change.path),
      bytes: changedBytes(change),
    })),
  }));
  const made = await commitAll(git, commits);
  missing.forEach(({ ref }, index) => heads.set(ref, made[index] ?? ''));
}

async function record(
  { pulls, heads, clock }: Forge,
  { proposal, ref, changes, open }: WantedProposal,
): Promise<PullRecord> {
  const now = clock.now().toISOString();
  const { branch, title, body, labels, reviewers } = proposal;
  const head = heads.get(ref) ?? '';
  const asked = { branch, title, body, labels: [...labels], reviewers: [...reviewers], head, changes };
  if (open && isDeepStrictEqual({ ...open, ...asked }, open)) return open;
  const pull: PullRecord = {
    ...(open ?? { number: pulls.nextNumber(), state: 'open', comments: [], createdAt: now }),
    ...asked,
    updatedAt: now,
  };
  await pulls.put(pull);
  return pull;
}
