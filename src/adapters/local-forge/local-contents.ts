import { isDeepStrictEqual } from 'node:util';
import type { Contents, NewProposal } from '../../ports.ts';
import { ForgeError } from '../forge-error.ts';
import {
  checkNames,
  inContent,
  inRepository,
  isBranchName,
  isContentPath,
  plainFolder,
} from '../forge-names.ts';
import { checkout } from './checkout.ts';
import { diff } from './diff.ts';
import { forgeSteps, type Forge, type LocalForgeOptions } from './forge.ts';
import { bytesOf, resolve, treeOf } from './git-objects.ts';
import { inBatches } from './in-batches.ts';
import { merge } from './merge.ts';
import { published } from './open-repository.ts';
import { proposeAll } from './propose.ts';
import { toProposal } from './pull-record.ts';
import type { Asked, Proposed } from './wanted-proposal.ts';

export interface LocalContents extends Contents {
  /** Puts the published content tree in the place of a folder, for a build of the site. */
  checkout(folder: string): Promise<void>;
  /** The comments on a proposal, oldest first; [] for an unknown one. */
  comments(number: number): Promise<readonly string[]>;
}

/** The forge of the local platform: a git repository and its pull requests in a folder, used by one process. */
export function localContents(options: LocalForgeOptions): LocalContents {
  const { change, look } = forgeSteps(options);
  const inTurn = inBatches(change, ({ proposal: { branch } }: Asked) => branch, proposeAll);
  const propose = async (proposal: NewProposal, isNew: boolean): Promise<Proposed> => {
    checkNames(proposal, 'main');
    return inTurn({ proposal, isNew });
  };
  return {
    read: async (path, branch) => (await look((forge) => read(forge, path, branch)))?.toString('utf8'),
    readBytes: (path, branch) => look((forge) => read(forge, path, branch)),
    list: (folder, branch) => look((forge) => list(forge, plainFolder(folder), branch)),
    propose: async (proposal) => toProposal((await propose(proposal, false)).pull),
    proposeNew: async (proposal) => {
      const { pull, isWaiting } = await propose(proposal, true);
      return isWaiting ? 'waiting' : toProposal(pull);
    },
    find: (branch) =>
      look(({ pulls }) => {
        const newest = pulls.newestOf(branch);
        return newest && toProposal(newest);
      }),
    proposals: (state) =>
      look(({ pulls }) =>
        pulls
          .all()
          .filter((pull) => pull.state === state)
          .map(toProposal),
      ),
    diff: (number) => look((forge) => diff(forge, number)),
    merge: (number, approver, named) => change((forge) => merge(forge, number, approver, named)),
    close: (number) => change((forge) => close(forge, number)),
    relabel: (number, labels) => change((forge) => relabel(forge, number, labels)),
    flag: (number, label, comment) => change((forge) => flag(forge, number, label, comment)),
    comments: (number) => look(({ pulls }) => pulls.get(number)?.comments ?? []),
    checkout: (folder) => change((forge) => checkout(forge, folder)),
    head: () => look(head),
  };
}

const refOf = (branch: string | undefined): string =>
  branch === undefined ? published : `refs/heads/${branch}`;

async function read(
  { git, contentFolder }: Forge,
  path: string,
  branch?: string,
): Promise<Buffer | undefined> {
  if (!isContentPath(path) || (branch !== undefined && !isBranchName(branch))) return undefined;
  return bytesOf(git, `${refOf(branch)}:${inRepository(contentFolder, path)}`);
}

async function list({ git, contentFolder }: Forge, folder: string, branch?: string): Promise<string[]> {
  if ((folder !== '' && !isContentPath(folder)) || (branch !== undefined && !isBranchName(branch))) return [];
  const root = inRepository(contentFolder, folder);
  const tree = await treeOf(git, `${refOf(branch)}:${root}`);
  if (tree === undefined) return [];
  const names = (await git.run(['ls-tree', '-r', '-z', '--name-only', tree])).split('\0').slice(0, -1);
  return names.map((name) => inContent(contentFolder, inRepository(root, name))).sort();
}

async function close({ pulls, clock }: Forge, number: number): Promise<void> {
  const pull = pulls.get(number);
  if (pull?.state === 'open')
    await pulls.put({ ...pull, state: 'closed', updatedAt: clock.now().toISOString() });
}

async function relabel({ pulls, clock }: Forge, number: number, wanted: readonly string[]): Promise<void> {
  const pull = pulls.get(number);
  const labels = [...new Set(wanted)];
  if (pull?.state !== 'open' || isDeepStrictEqual(pull.labels, labels)) return;
  await pulls.put({ ...pull, labels, updatedAt: clock.now().toISOString() });
}

async function flag({ pulls, clock }: Forge, number: number, label: string, comment: string): Promise<void> {
  const pull = pulls.get(number);
  if (pull?.state !== 'open') return;
  const labels = [...new Set([...pull.labels, label])];
  const comments = [...new Set([...pull.comments, comment])];
  if (labels.length === pull.labels.length && comments.length === pull.comments.length) return;
  await pulls.put({ ...pull, labels, comments, updatedAt: clock.now().toISOString() });
}

async function head({ git }: Forge): Promise<string> {
  const [commit] = await resolve(git, published);
  if (commit === undefined) throw new ForgeError('The published branch is not there');
  return commit;
}
