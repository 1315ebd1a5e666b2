import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const sites = inject('sites');
const goldens = [
  { site: sites['corpus 2026-08'], golden: resolve('../shared/golden/2026-08') },
  { site: sites['corpus 2022-06'], golden: resolve('../shared/golden/2022-06') },
];

const squeeze = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, held: unknown) =>
      typeof held === 'string' ? held.replace(/\s+/g, ' ').trim() : held,
    ),
  );

describe.each(goldens)('the API of $golden', ({ site = '', golden }) => {
  const here = site !== '';

  it.runIf(here)('equals the recorded answers, in every version', async () => {
    const tool = resolve('../shared/tools/api-parity.mjs');
    const run = promisify(execFile)(process.execPath, [tool, '--golden', golden, '--site', site]);
    const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^\d+ passed, 0 failed$/);
  });
});

const { 'corpus 2022-06': site2022 } = sites;

it.runIf(site2022)('search.json and the entries of jobs.xml equal the recorded ones', async () => {
  const golden = resolve('../shared/golden/2022-06');
  const json = async (folder: string): Promise<unknown> =>
    squeeze(JSON.parse(await readFile(join(folder, 'search.json'), 'utf8')));
  expect(await json(site2022 ?? '')).toEqual(await json(golden));
  const entries = async (folder: string) => entriesOf(await readFile(join(folder, 'jobs.xml'), 'utf8'));
  expect(await entries(site2022 ?? '')).toEqual(await entries(golden));
});

function entriesOf(feed: string): unknown[] {
  const text = (entry: string, tag: string) =>
    (new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(entry)?.[1] ?? '')
      .replace(/<!\[CDATA\[(.*?)\]\]>/s, '$1')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const instant = (entry: string, tag: string) => new Date(text(entry, tag)).toISOString();
  return [...feed.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, entry = '']) => ({
    id: text(entry, 'id'),
    title: text(entry, 'title'),
    link: /<link[^>]*href="([^"]*)"/.exec(entry)?.[1],
    author: text(entry, 'author'),
    published: instant(entry, 'published').replace(/\.\d+Z/, 'Z'),
    updated: instant(entry, 'updated').replace(/\.\d+Z/, 'Z'),
  }));
}
