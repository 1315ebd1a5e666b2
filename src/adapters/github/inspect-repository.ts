import { z } from 'zod';
import type { GithubOptions } from './github-options.ts';
import { webhookState, type WebhookState } from './inspect-webhook.ts';
import { isLetThrough } from './is-let-through.ts';
import { openRepository, type Repository } from './repository.ts';

/** What an installation can do with its repository. */
export interface RepositoryState {
  readonly isArchived: boolean;
  /** The published branch; without it, what may be written cannot be told. */
  readonly branch:
    | {
        readonly isProtected: boolean;
        readonly mayWriteContents: boolean;
        readonly mayWritePulls: boolean;
      }
    | undefined;
  readonly webhook: WebhookState;
}

const repositoryReply = z.object({ archived: z.boolean().default(false) });
const branchReply = z.object({ protected: z.boolean() });

/** No object of git has this id. */
const nothing = '0'.repeat(40);

/**
 * Looks at a repository with the rights that the options give; changes nothing. Rejects with a `ForgeError`: status 401
 * for credentials that GitHub refuses, 404 for a repository, or an installation, that they do not show.
 */
export async function inspectRepository(
  options: GithubOptions,
  webhookUrl: string,
): Promise<RepositoryState> {
  const repository = openRepository(options);
  const { octokit, place, baseBranch, ask, askFor } = repository;
  const { archived } = await ask('find the repository', repositoryReply, () => octokit.rest.repos.get(place));
  const [branch, webhook] = await Promise.all([
    askFor(`find the branch ${baseBranch}`, branchReply, () =>
      octokit.rest.repos.getBranch({ ...place, branch: baseBranch }),
    ),
    webhookState(repository, options, webhookUrl),
  ]);
  return { isArchived: archived, branch: branch && (await rightsOn(repository, branch.protected)), webhook };
}

/**
 * GitHub does not tell what a token may write. It refuses what one may not (403, 404) before it looks at what is asked,
 * so two requests that nobody could fulfil tell it: a branch that is there already, of a commit that is not; a pull
 * request from a branch to itself.
 */
async function rightsOn({ octokit, place, baseBranch, ask }: Repository, isProtected: boolean) {
  const anything = z.unknown();
  const [mayWriteContents, mayWritePulls] = await Promise.all([
    isLetThrough(
      ask('try to write contents', anything, () =>
        octokit.rest.git.createRef({ ...place, ref: `refs/heads/${baseBranch}`, sha: nothing }),
      ),
    ),
    isLetThrough(
      ask('try to write pull requests', anything, () =>
        octokit.rest.pulls.create({ ...place, head: baseBranch, base: baseBranch, title: 'npm run doctor' }),
      ),
    ),
  ]);
  return { isProtected, mayWriteContents, mayWritePulls };
}
