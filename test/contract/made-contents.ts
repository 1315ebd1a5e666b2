import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { githubContents } from '../../src/adapters/github/github-contents.ts';
import type { GithubManners } from '../../src/adapters/github/github-options.ts';
import { localContents, type LocalContents } from '../../src/adapters/local-forge/local-contents.ts';
import type { Clock, Contents } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';
import { seedFiles, type MadeContents } from './contents/fixtures.ts';
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
    comments: (number) =>
      Promise.resolve(server.state.comments.filter(({ pull }) => pull === number).map(({ body }) => body)),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

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

/** The calls that a GitHub got, "METHOD /path -> status", of some kind. */
export const callsTo = ({ server }: MadeGithub, on: RegExp): string[] =>
  server.calls.filter((call) => on.test(call));
