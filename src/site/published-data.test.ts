import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { publishedCollections } from '../api/v3/collections.ts';
import { comparePublished } from './published-data.ts';

const site = 'https://communs.example';
const changes = { day: '2026-11-19', since: '2026-11-01', changes: [] };
const files: Record<string, unknown> = {
  ...Object.fromEntries(publishedCollections.map((name) => [`${site}/api/v3/${name}.json`, [{ id: name }]])),
  [`${site}/api/v3/changes.json`]: changes,
};

const serving =
  (served: Record<string, unknown>): typeof fetch =>
  (address) => {
    const held = served[address as string];
    return Promise.resolve(held === undefined ? new Response('', { status: 404 }) : Response.json(held));
  };

const told: unknown[] = [];
beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((line: unknown) => void told.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('reads the data and the changes that the site published', async () => {
  expect(await comparePublished(site, serving(files))).toMatchObject({
    rows: { authors: [{ id: 'authors' }], jobs: [{ id: 'jobs' }] },
    changes,
  });
  expect(told).toEqual([]);
});

it('gives nothing, and says why, when a file is absent, broken or out of reach', async () => {
  const without = { ...files, [`${site}/api/v3/teams.json`]: undefined };
  expect(await comparePublished(site, serving(without))).toBeUndefined();
  const broken = { ...files, [`${site}/api/v3/changes.json`]: { since: 'hier' } };
  expect(await comparePublished(site, serving(broken))).toBeUndefined();
  const away: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
  expect(await comparePublished(site, away)).toBeUndefined();
  expect(told).toEqual([
    expect.stringContaining('/api/v3/teams.json answered 404'),
    expect.stringContaining('changes.json begins today'),
    expect.stringContaining('fetch failed'),
  ]);
});
