import { z } from 'zod';
import { moveRef } from '../../../src/adapters/local-forge/git-objects.ts';
import { serialQueue } from '../../../src/adapters/local-forge/serial-queue.ts';
import { looseCommit } from './git-objects.ts';
import { mergedTree, pullOfCall } from './pull-replies.ts';
import { Refusal } from './refusal.ts';
import { ofRepository, type HeldPull, type State } from './state.ts';

/** GitHub merges one pull request of a repository after the other. */
const queue = serialQueue();

const asked = z.object({ sha: z.string(), merge_method: z.literal('merge') });
const statuses: Readonly<Record<string, string>> = { A: 'added', D: 'removed', M: 'modified', R: 'renamed' };

async function merge(state: State, pull: HeldPull, sha: string): Promise<string> {
  const refused = state.mergeRefusals.shift();
  if (refused !== undefined) throw new Refusal(405, refused);
  if (pull.state !== 'open') throw new Refusal(405, 'Pull Request is not mergeable');
  if (sha !== pull.head) throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  const [base = ''] = await state.objects.resolve('refs/heads/main');
  const tree = await mergedTree(state, pull);
  if (tree === undefined) throw new Refusal(405, 'Pull Request is not mergeable');
  const message = `Merge pull request #${pull.number} from ${state.owner}/${pull.branch}\n\n${pull.title}`;
  const commit = await looseCommit(state.git, message, tree, [base, pull.head]);
  try {
    await moveRef(state.git, 'refs/heads/main', commit, base);
  } catch {
    throw new Refusal(405, 'Base branch was modified. Review and try the merge again.');
  }
  const at = new Date().toISOString();
  Object.assign(pull, { state: 'closed', merge: { sha: commit, at }, closedAt: at, updatedAt: at });
  return commit;
}

async function files({ git, base }: State, pull: HeldPull) {
  const from = pull.merge ? `${pull.merge.sha}^1` : 'refs/heads/main';
  const options = ['-r', '-z', '-M', '--raw', '--no-abbrev', '--merge-base'];
  const listed = (await git.run(['diff-tree', ...options, from, pull.head])).split('\0');
  const found = [];
  for (let at = 0; at + 1 < listed.length;) {
    const [, , before = '', after = '', letter = ''] = (listed[at++] ?? '').split(' ');
    const path = listed[at++] ?? '';
    const isRenamed = letter.startsWith('R');
    const filename = isRenamed ? (listed[at++] ?? '') : path;
    const sha = letter === 'D' ? before : after;
    const url = `${base}/contents/${encodeURI(filename)}`;
    found.push({
      sha,
      filename,
      ...(isRenamed ? { previous_filename: path } : {}),
      status: statuses[letter.charAt(0)] ?? 'changed',
      ...{ additions: 0, deletions: 0, changes: 0 },
      ...{ blob_url: url, raw_url: url, contents_url: url },
    });
  }
  return found;
}

/** What a pull request changes, and its merge. */
export const mergeRoutes = ofRepository({
  'GET /pulls/{pull_number}/files': async (state, call) => ({
    status: 200,
    body: await files(state, await pullOfCall(state, call)),
  }),
  'PUT /pulls/{pull_number}/merge': async (state, call) => {
    const sha = await queue(async () =>
      merge(state, await pullOfCall(state, call), asked.parse(call.body).sha),
    );
    return { status: 200, body: { sha, merged: true, message: 'Pull Request successfully merged' } };
  },
});
