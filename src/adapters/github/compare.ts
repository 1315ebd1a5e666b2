import { z } from 'zod';
import type { Repository } from './repository.ts';

const commit = z.object({
  sha: z.string(),
  commit: z.object({ message: z.string(), tree: z.object({ sha: z.string() }) }),
});
const comparison = z.object({ merge_base_commit: commit, commits: z.array(commit) });

export interface ComparedCommit {
  readonly sha: string;
  readonly tree: string;
  readonly message: string;
}

/** Where a commit left the line of another one, and the commits since then, oldest first. */
export async function compare(
  { octokit, place, ask }: Repository,
  base: string,
  head: string,
): Promise<{ mergeBase: ComparedCommit; commits: ComparedCommit[] }> {
  const basehead = `${base}...${head}`;
  const { merge_base_commit, commits } = await ask(`compare ${basehead}`, comparison, () =>
    octokit.rest.repos.compareCommitsWithBasehead({ ...place, basehead }),
  );
  return { mergeBase: toCompared(merge_base_commit), commits: commits.map(toCompared) };
}

const toCompared = ({ sha, commit: { message, tree } }: z.infer<typeof commit>): ComparedCommit => ({
  sha,
  tree: tree.sha,
  message,
});
