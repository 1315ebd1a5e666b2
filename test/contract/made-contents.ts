import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { githubContents } from '../../src/adapters/github/github-contents.ts';
import type { GithubManners } from '../../src/adapters/github/github-options.ts';
import { gitAt, type Git } from '../../src/adapters/local-forge/git.ts';
import { moveRef, resolve } from '../../src/adapters/local-forge/git-objects.ts';
import { localContents, type LocalContents } from '../../src/adapters/local-forge/local-contents.ts';
import type { Clock, Contents } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';
import { memoryContents } from '../fakes/memory-contents.ts';
import { seedFiles, type MadeContents } from './contents/fixtures.ts';
import { looseCommit } from './github/git-objects.ts';
import { githubServer, type GithubServer } from './github-server.ts';

/** A clock that goes on by a second at each look. */
export function tickingClock(): Clock {
  let time = Date.parse('2026-08-20T08:00:00Z');
  return { now: () => new Date((time += 1000)), today: () => toDay('2026-08-20') };
}

/** A new folder, and in it a seed with the files of the tests. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forge-'));
  for (const [path, text] of Object.entries(seedFiles)) {
    await mkdir(dirname(join(folder, 'seed', path)), { recursive: true });
    await writeFile(join(folder, 'seed', path), text);
  }
  return folder;
}

export interface MadeLocal extends MadeContents {
  readonly contents: LocalContents;
  readonly folder: string;
}

export async function makeLocal(): Promise<MadeLocal> {
  const folder = await newFolder();
  const open = () =>
    localContents({ folder: join(folder, 'forge'), seed: join(folder, 'seed'), clock: tickingClock() });
  return {
    folder,
    contents: open(),
    another: open,
    people: (branch) => peopleOf(gitAt(join(folder, 'forge', 'repository.git')), branch),
    comments: (number) => open().comments(number),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface MadeGithub extends MadeContents {
  readonly server: GithubServer;
  /** An adapter with other manners, or another token. */
  open(manners?: GithubManners & { readonly token?: string; readonly repo?: string }): Contents;
}

export async function makeGithub(): Promise<MadeGithub> {
  const folder = await newFolder();
  const server = await githubServer(join(folder, 'github.git'), join(folder, 'seed'));
  const open: MadeGithub['open'] = (manners = {}) =>
    githubContents({
      token: 'ghp_secretariat',
      owner: server.state.owner,
      repo: server.state.name,
      baseBranch: 'main',
      apiUrl: server.url,
      secondMs: 1,
      writeSpacing: 0,
      ...manners,
    });
  return {
    server,
    open,
    contents: open(),
    another: open,
    people: (branch) => peopleOf(server.state.git, branch),
    comments: (number) =>
      Promise.resolve(server.state.comments.filter(({ pull }) => pull === number).map(({ body }) => body)),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The forge in memory that other tests use, with the content of the seed. */
export function makeMemory(): MadeContents {
  const contents = memoryContents(seedFiles);
  return {
    contents,
    another: () => contents,
    people: () => Promise.reject(new Error('Nothing is committed here.')),
    comments: (number) => Promise.resolve(contents.comments(number)),
    close: () => Promise.resolve(),
  };
}

const peopleOf = async (git: Git, branch: string): Promise<string> =>
  (await git.run(['log', '-1', '--format=%an <%ae>|%cn <%ce>', `refs/heads/${branch}`])).trim();

/** A test on a GitHub of its own, which asks nothing that GitHub would not take. */
export const onGithub = (test: (made: MadeGithub) => Promise<void>) => async (): Promise<void> => {
  const made = await makeGithub();
  try {
    await test(made);
    expect(made.server.violations).toEqual([]);
  } finally {
    await made.close();
  }
};

/** A commit that somebody adds to a branch by hand. */
export async function addByHand(made: MadeGithub, branch: string, path: string, text: string): Promise<void> {
  const { git } = made.server.state;
  const [head = '', tree = ''] = await resolve(git, `refs/heads/${branch}`, `refs/heads/${branch}^{tree}`);
  const commit = await looseCommit(git, 'Une correction', tree, [head], [{ path, bytes: Buffer.from(text) }]);
  await moveRef(git, `refs/heads/${branch}`, commit, head);
}

/** Whether a request goes to some address. */
export const isTo = (input: string | URL | Request, address: RegExp): boolean =>
  address.test(input instanceof Request ? input.url : input.toString());

/** The calls that a GitHub got, "METHOD /path -> status", of some kind. */
export const callsTo = ({ server }: MadeGithub, on: RegExp): string[] =>
  server.calls.filter((call) => on.test(call));
