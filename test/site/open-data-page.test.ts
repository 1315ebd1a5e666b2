import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';

const { invented } = inject('sites');
const run = promisify(execFile);
const isHere = (program: string) => spawnSync(program, ['--version']).status === 0;

let served: ServedSite;
let folder: string;
beforeAll(async () => {
  served = await serveSite({ folder: invented, port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'open-data-'));
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const page = async (path: string) => load(await readFile(join(invented, 'api', path, 'index.html'), 'utf8'));
const example = async (file: string): Promise<string> => {
  const text = await readFile(join(invented, 'api/v3/examples', file), 'utf8');
  return text.replaceAll('https://communs.example', served.url);
};
const activeCount = async (): Promise<number> =>
  (JSON.parse(await readFile(join(invented, 'api/v3/active.json'), 'utf8')) as unknown[]).length;

describe('the page of the open data', () => {
  it('lists every version with its state, and leads to files and pages that are there', async () => {
    const $ = await page('.');
    const states = $('table')
      .first()
      .find('tbody tr')
      .toArray()
      .map((row) => $(row).find('th, td').slice(0, 2).text());
    expect(states).toHaveLength(18);
    expect(states.slice(0, 2)).toEqual(['v3Actuelle', 'v2.7Figée']);
    const links = $('main a[href^="/api/"]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    for (const path of new Set(links)) {
      const response = await fetch(served.url + path);
      await response.arrayBuffer();
      expect([path, response.status]).toEqual([path, 200]);
    }
  });

  it('shows the fields, their names, and the first and last lines of each list', async () => {
    const $ = await page('.');
    const authors = $('section:has(#authors)');
    expect(authors.text()).toContain('Nom complet');
    expect(authors.find('pre').first().text()).toContain('"alienor.de.la.bruyere-blanche"');
    expect(authors.find('pre').last().text()).toContain('"zephyrin_autan"');
    const frozen = await page('v1');
    expect(frozen('main').text()).toContain('/authors/zephyrin_autan');
  });

  it('describes itself as a data set, without a licence that nobody stated', async () => {
    const $ = await page('.');
    const dataset = JSON.parse($('script[type="application/ld+json"]').text()) as {
      distribution: { contentUrl: string }[];
    };
    expect(dataset).toMatchObject({ '@type': 'Dataset', dateModified: '2026-11-20' });
    expect(dataset).not.toHaveProperty('license');
    const published = await readdir(join(invented, 'api/v3'));
    const named = dataset.distribution.map(({ contentUrl }) => contentUrl.split('/api/v3/')[1] ?? '');
    expect(published).toEqual(expect.arrayContaining(named.filter((path) => !path.includes('/'))));
  });

  it('shows the examples that it publishes', async () => {
    const $ = await page('.');
    for (const file of await readdir(join(invented, 'api/v3/examples')))
      expect($('main').text()).toContain(
        await readFile(join(invented, 'api/v3/examples', file), 'utf8').then((text) => text.trim()),
      );
  });
});

describe('the examples', () => {
  it('in Python counts the active members', async (context) => {
    if (!isHere('python3')) context.skip('python3 is not on this machine.');
    const { stdout } = await run('python3', ['-c', await example('example.py')]);
    const counts = stdout.trim().split('\n').map(Number.parseFloat);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await activeCount());
  });

  it('with curl downloads the tables', async (context) => {
    if (!isHere('curl')) context.skip('curl is not on this machine.');
    await run('sh', ['-c', await example('example.sh')], { cwd: folder });
    for (const file of ['authors.csv', 'missions.csv'])
      expect(await readFile(join(folder, file), 'utf8')).toBe(
        await readFile(join(invented, 'api/v3', file), 'utf8'),
      );
  });

  it('in JavaScript counts the active members', async () => {
    const { stdout } = await run(process.execPath, [
      '--input-type=module',
      '-e',
      await example('example.mjs'),
    ]);
    const counts = [...stdout.matchAll(/│ (\d+)\s+│$/gm)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await activeCount());
  });
});
