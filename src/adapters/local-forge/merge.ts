import type { MergeOutcome } from '../../ports.ts';
import { ForgeError } from '../forge-error.ts';
import { commit } from './commit.ts';
import type { Forge } from './forge.ts';
import { moveRef, resolve } from './git-objects.ts';
import { published } from './open-repository.ts';

/**
 * Merges a proposal with a commit of its own. The record names that commit before the published branch gets it, so
 * that the end of the process between the two is told at the next call. The proposal's branch goes away with the move.
 */
export async function merge(
  { git, pulls, heads, clock }: Forge,
  number: number,
  approver: string,
  head?: string,
): Promise<MergeOutcome> {
  const pull = pulls.get(number);
  if (pull === undefined) return 'unknown';
  if (pull.state !== 'open') return pull.state === 'merged' ? 'already-merged' : 'closed';
  if (head !== undefined && head !== pull.head) return 'changed';
  const [base] = await resolve(git, published);
  if (base === undefined) throw new ForgeError('The published branch is not there');
  const tree = await git.run(['merge-tree', '--write-tree', '--no-messages', base, pull.head]);
  // Where files conflict, their list follows the tree.
  if (!/^[0-9a-f]+\n$/.test(tree)) return 'conflict';
  const now = clock.now();
  const made = await commit(git, {
    ref: `refs/merges/${number}`,
    message: `Merge pull request #${number} from ${pull.branch}\n\n${pull.title}\n\nApproved-by: ${approver}\n`,
    at: now,
    parents: [base, pull.head],
    tree: tree.trim(),
  });
  const about = { commit: made, approver, at: now.toISOString() };
  await pulls.put({ ...pull, merge: about });
  const ref = `refs/heads/${pull.branch}`;
  heads.delete(ref);
  await moveRef(git, published, made, base, ref);
  await pulls.put({ ...pull, merge: about, state: 'merged', updatedAt: about.at });
  return 'merged';
}
