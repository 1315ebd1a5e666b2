import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { isRefusal } from '../forge-error.ts';
import { plainFolder } from '../forge-names.ts';
import { ask, type Ask, type Request } from './ask.ts';
import type { GithubOptions } from './github-options.ts';
import { openOctokit } from './octokit.ts';

/** The repository that the adapter works on, and how it is asked. */
export interface Repository {
  readonly octokit: ReturnType<typeof openOctokit>;
  /** Owner and name, as every request wants them. */
  readonly place: { readonly owner: string; readonly repo: string };
  readonly baseBranch: string;
  readonly contentFolder: string;
  readonly approvalText: (approver: string) => string;
  /** Makes a request and parses its reply; a failure says what was asked. */
  readonly ask: Ask;
  /** Same, undefined for what GitHub does not find in the repository. */
  readonly askFor: <Reply>(
    what: string,
    reply: z.ZodType<Reply>,
    request: Request,
  ) => Promise<Reply | undefined>;
  /** Ids of the files that were made in the repository out of these bytes: each is sent once. */
  readonly blobs: WeakMap<Uint8Array, string>;
  /** Waits before GitHub is read again. */
  readonly pause: (seconds: number) => Promise<void>;
}

/** The repository of some options; nothing is asked yet. */
export function openRepository(options: GithubOptions): Repository {
  const octokit = openOctokit(options);
  const { owner, repo, baseBranch, contentFolder = 'content', secondMs = 1000 } = options;
  const place = { owner, repo };
  let isThere: Promise<unknown> | undefined;
  return {
    octokit,
    place,
    baseBranch,
    contentFolder: plainFolder(contentFolder),
    approvalText: options.approvalText ?? ((approver) => `Approuvé par ${approver}.`),
    ask,
    askFor: async (what, reply, request) => {
      try {
        return await ask(what, reply, request);
      } catch (error) {
        if (!isRefusal(error, 404)) throw error;
        // GitHub hides a repository that one may not see behind the same 404: nothing of it is "not there".
        isThere ??= ask('find the repository', z.unknown(), () => octokit.rest.repos.get(place));
        await isThere.catch((cause: unknown) => {
          isThere = undefined;
          throw cause;
        });
        return undefined;
      }
    },
    blobs: new WeakMap(),
    pause: (seconds) => wait(seconds * secondMs),
  };
}
