import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { tempSite } from '../../../src/local/temp-site.testing.ts';
import { siteUrl } from '../build-sites.ts';
import { inLinkHeader, referencesOf } from './references.ts';
import { siteAnswers } from './site-answers.ts';

const { invented } = inject('sites');

/** Every address that the files of a site name inside it and that leads nowhere, with the files that name it. */
async function deadLinks(folder: string): Promise<string[]> {
  const problemOf = await siteAnswers(folder);
  const dead = new Map<string, string[]>();
  for await (const file of glob('**/*.{html,xml,ics,css,txt}', { cwd: folder })) {
    const base = new URL(file.replace(/(^|\/)index\.html$/, '$1'), `${siteUrl}/`);
    for (const { address, method } of referencesOf(file, await readFile(join(folder, file), 'utf8'))) {
      const url = URL.parse(address, base);
      const problem =
        url?.origin === siteUrl ? await problemOf(url, method) : url ? undefined : 'is no address';
      if (problem === undefined) continue;
      const line = `${method} ${address} ${problem}`;
      dead.set(line, [...(dead.get(line) ?? []), file]);
    }
  }
  return [...dead].map(([line, files]) => `${line}: ${files.slice(0, 3).join(', ')} (${files.length})`);
}

it('every link, anchor, form, picture and style of the site leads somewhere', async () => {
  expect(await deadLinks(invented)).toEqual([]);
});

it('every file that a Link header of the API names is there', async () => {
  const problemOf = await siteAnswers(invented);
  const headers = await readFile(join(invented, '_headers'), 'utf8');
  const named = [...headers.matchAll(/^\s+Link: (.*)$/gm)].flatMap(([, value = '']) => inLinkHeader(value));
  expect(named.length).toBeGreaterThan(10);
  for (const address of new Set(named))
    expect(await problemOf(new URL(address, siteUrl), 'GET'), address).toBeUndefined();
});

it('finds what leads nowhere, whoever names it', async () => {
  const { folder } = await tempSite({
    'index.html': `<a href="#here">a</a><p id="here"></p><a href="#gone">b</a><a href="/a#part">c</a>
      <img srcset="/small.png 1x, /large.png 2x" src="https://elsewhere.example/x.png">
      <form method="post" action="/api/login/link"></form><form method="post" action="/api/nowhere"></form>`,
    'a.html': '<h2 id="part">Part</h2>',
    'small.png': '',
    _redirects: '/old /a 301',
    'jobs.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><link href="${siteUrl}/old"/><link href="${siteUrl}/lost"/></feed>`,
    'style.css': '.a{background:url(small.png)}.b{background:url("missing.svg")}',
  });
  expect((await deadLinks(folder)).sort()).toEqual(
    [
      'GET #gone has no such anchor: index.html (1)',
      'GET /large.png answers 404: index.html (1)',
      `GET ${siteUrl}/lost answers 404: jobs.xml (1)`,
      'GET missing.svg answers 404: style.css (1)',
      'POST /api/nowhere answers 404: index.html (1)',
    ].sort(),
  );
});
