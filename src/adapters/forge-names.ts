import { posix } from 'node:path';
import type { NewProposal } from '../ports.ts';
import { ForgeError } from './forge-error.ts';

const unfit = /[\u0000-\u001f\u007f\\]/;
const unfitForAuthor = /[<>\u0000-\u001f\u007f\u2028\u2029]/g;
const unfitForBranch = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[/-]|[/.]$|(^|\/)\.|\.lock(\/|$)/;

/** Whether a path can name a file of the content tree: relative, no "..", nothing that git keeps for itself. */
export const isContentPath = (path: string): boolean =>
  !unfit.test(path) && path.split('/').every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));

/** Whether git takes a name for a branch. */
export const isBranchName = (name: string): boolean =>
  name !== '' && name !== '@' && !unfitForBranch.test(name);

/** A folder without the slashes at its ends; "" for the root. */
export const plainFolder = (folder: string): string => folder.replace(/^\/+|(?<!\/)\/+$/g, '');

/** Where a path of the content tree is in the repository. */
export const inRepository = (contentFolder: string, path: string): string =>
  [contentFolder, path].filter((part) => part !== '').join('/');

/** A path of the repository seen from the content tree; what is outside of it starts with "../". */
export const inContent = (contentFolder: string, path: string): string =>
  posix.relative(`/${contentFolder}`, `/${path}`);

/** Who makes the commits, and is their author unless a person is. */
export const secretariat = { name: 'Secrétariat', email: 'secretariat@localhost' } as const;

export type CommitAuthor = NonNullable<NewProposal['author']>;

/** The author that a commit is to name, in letters that git takes; undefined for the secretariat itself. */
export function authorOf({ author }: NewProposal): CommitAuthor | undefined {
  const name = author?.name.replace(unfitForAuthor, ' ').replace(/\s+/g, ' ').trim();
  const email = author?.email.replace(unfitForAuthor, '').replace(/\s+/g, '');
  return name && email ? { name, email } : undefined;
}

/** Throws for a proposal that no repository can hold, and for one on the published branch itself. */
export function checkNames(proposal: NewProposal, baseBranch: string): void {
  if (!isBranchName(proposal.branch) || proposal.branch === baseBranch)
    throw new ForgeError(`No proposal can be made on the branch ${JSON.stringify(proposal.branch)}`);
  const paths = proposal.changes.map(({ path }) => path);
  const wrong = paths.find((path, index) => !isContentPath(path) || paths.indexOf(path) !== index);
  if (wrong !== undefined)
    throw new ForgeError(`No proposal can change ${JSON.stringify(wrong)}, or not twice`);
}
