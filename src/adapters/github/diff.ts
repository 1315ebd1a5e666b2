import { z } from 'zod';
import type { FileDiff } from '../../ports.ts';
import { fileDiff } from '../file-diff.ts';
import { inContent } from '../forge-names.ts';
import { compare } from './compare.ts';
import { publishedHead, readBlob, readCommit } from './git-data.ts';
import { readPull, stateOf, type Pull } from './pulls.ts';
import { readFile } from './read-files.ts';
import type { Repository } from './repository.ts';

const file = z.object({
  filename: z.string(),
  previous_filename: z.string().optional(),
  status: z.string(),
  sha: z.string().nullable(),
});

/** What a proposal changes, seen from where its branch left the published one. */
export async function diff(repository: Repository, number: number): Promise<FileDiff[]> {
  const pull = await readPull(repository, number);
  if (!pull) return [];
  const { octokit, place, ask, contentFolder } = repository;
  const files = await ask(`read the files of ${number}`, z.array(file), async () => ({
    data: await octokit.paginate(octokit.rest.pulls.listFiles, {
      ...place,
      pull_number: number,
      per_page: 100,
    }),
  }));
  const { mergeBase } = await compare(repository, await baseOf(repository, pull), pull.head.sha);
  const diffs: FileDiff[] = [];
  for (const { filename, previous_filename, status, sha } of files) {
    const path = inContent(contentFolder, filename);
    const isGone = status === 'removed' || sha === null;
    const after = isGone ? undefined : await readBlob(repository, sha);
    // A renamed file is one that goes and one that comes.
    const isNew = status === 'added' || status === 'renamed' || status === 'copied';
    const before = isNew ? undefined : await readFile(repository, filename, mergeBase.sha);
    diffs.push(fileDiff(path, before, after));
    if (status !== 'renamed' || previous_filename === undefined) continue;
    const gone = await readFile(repository, previous_filename, mergeBase.sha);
    diffs.push(fileDiff(inContent(contentFolder, previous_filename), gone));
  }
  return diffs;
}

/** The published commit to compare with: for a merged proposal, that of the moment before. */
async function baseOf(repository: Repository, pull: Pull): Promise<string> {
  if (stateOf(pull) === 'merged' && pull.merge_commit_sha !== null) {
    const [before] = (await readCommit(repository, pull.merge_commit_sha)).parents;
    if (before !== undefined) return before;
  }
  return publishedHead(repository);
}
