import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';

const sites = inject('sites');

describe.each(['2026-08', '2022-06'] as const)('the addresses of the public site, %s', (corpus) => {
  const folder = sites[`corpus ${corpus}`];
  let served: ServedSite | undefined;

  beforeAll(async () => {
    if (folder) served = await serveSite({ folder, port: 0 });
  });
  afterAll(() => served?.close());

  const unanswered = async (paths: string[]) => {
    const lost: string[] = [];
    for (const path of paths) {
      const response = await fetch(new URL(encodeURI(path), served?.url));
      await response.arrayBuffer();
      if (response.status !== 200) lost.push(`${path}: ${String(response.status)}`);
    }
    return lost;
  };

  it.runIf(folder)('all answer, with and without ".html"', async () => {
    const list = await readFile(resolve('../shared/golden', corpus, 'urls.txt'), 'utf8');
    const paths = list.split('\n').filter((path) => path !== '');
    expect(await unanswered(paths)).toEqual([]);
    expect(await unanswered(paths.map((path) => path.replace(/\.html$/, '')))).toEqual([]);
  });
});

const { 'corpus 2022-06': site2022, invented } = sites;

const readRecorded = async () =>
  JSON.parse(await readFile(resolve('../shared/golden/2022-06/redirects.json'), 'utf8')) as Record<
    string,
    string
  >;

it.runIf(site2022)('the recorded redirects lead where they led', async () => {
  const served = await serveSite({ folder: site2022 ?? '', port: 0 });
  for (const [from, to] of Object.entries(await readRecorded())) {
    const response = await fetch(new URL(from, served.url), { redirect: 'manual' });
    const location = new URL(response.headers.get('location') ?? '/perdu', 'https://beta.gouv.fr');
    expect(`${location.href}.html`).toBe(to);
  }
  await served.close();
});

it.runIf(site2022)(
  'they lead there with what was asked beside, and however the address is written',
  async () => {
    const served = await serveSite({ folder: site2022 ?? '', port: 0 });
    const locationOf = async (path: string) =>
      (await fetch(new URL(path, served.url), { redirect: 'manual' })).headers.get('location');
    for (const from of Object.keys(await readRecorded())) {
      const to = await locationOf(from);
      expect(await locationOf(`${from}?utm_source=lettre&q=caf%C3%A9`), from).toBe(
        `${to ?? ''}?utm_source=lettre&q=caf%C3%A9`,
      );
      const last = from.lastIndexOf('/') + 1;
      const hexadecimal = from.charCodeAt(last).toString(16);
      expect(await locationOf(`${from.slice(0, last)}%${hexadecimal}${from.slice(last + 1)}`), from).toBe(to);
      if (!from.endsWith('.html')) expect(await locationOf(`${from}/`), from).toBe(to);
    }
    await served.close();
  },
);

it('an own page of the community answers at its former address', async () => {
  const served = await serveSite({ folder: invented, port: 0 });
  for (const from of ['/la-communaute-en-bref', '/la-communaute-en-bref.html']) {
    const response = await fetch(served.url + from);
    expect(new URL(response.url).pathname).toBe('/a-propos/');
    expect(await response.text()).toContain('<h1>À propos</h1>');
  }
  await served.close();
});
