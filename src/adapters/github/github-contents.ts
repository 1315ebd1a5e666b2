import type { Contents } from '../../ports.ts';
import { isBranchName, plainFolder } from '../forge-names.ts';
import { diff } from './diff.ts';
import { flag } from './flag.ts';
import { publishedHead } from './git-data.ts';
import type { GithubOptions } from './github-options.ts';
import { relabel } from './labels.ts';
import { merge } from './merge.ts';
import { proposeNew } from './propose-new.ts';
import { propose } from './propose.ts';
import { pullReply, pullsIn, pullsOf, readPull, toProposal } from './pulls.ts';
import { listContent, readContent } from './read-files.ts';
import { openRepository, type Repository } from './repository.ts';

/** The content in a repository of GitHub, or of a server with the same interface. */
export function githubContents(options: GithubOptions): Contents {
  const repository = openRepository(options);
  return {
    read: async (path, branch) => (await readContent(repository, path, branch))?.toString('utf8'),
    readBytes: (path, branch) => readContent(repository, path, branch),
    list: (folder, branch) => listContent(repository, plainFolder(folder), branch),
    propose: (proposal) => propose(repository, proposal),
    proposeNew: (proposal) => proposeNew(repository, proposal),
    find: async (branch) => {
      if (!isBranchName(branch)) return undefined;
      const [newest] = await pullsOf(repository, branch, 'all');
      return newest && toProposal(repository, newest);
    },
    proposals: async (state) =>
      (await pullsIn(repository, state)).map((pull) => toProposal(repository, pull)),
    diff: (number) => diff(repository, number),
    merge: (number, approver, head) => merge(repository, number, approver, head),
    close: (number) => close(repository, number),
    relabel: (number, labels) => relabel(repository, number, labels),
    flag: (number, label, comment) => flag(repository, number, label, comment),
    head: () => publishedHead(repository),
  };
}

async function close(repository: Repository, number: number): Promise<void> {
  const pull = await readPull(repository, number);
  if (pull?.state !== 'open') return;
  const { octokit, place, ask } = repository;
  await ask(`close the pull request ${number}`, pullReply, () =>
    octokit.rest.pulls.update({ ...place, pull_number: number, state: 'closed' }),
  );
}
