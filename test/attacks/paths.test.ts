import { beforeEach, describe, expect, it } from 'vitest';
import type { FakeServices } from '../fakes/services.ts';
import { ask, cmsWorld, files, save } from '../functions/cms-world.ts';

let services: FakeServices;

beforeEach(async () => {
  services = await cmsWorld();
});

/** What leads out of a collection where a path is decoded once more, evened out, or read by another system. */
const paths = [
  '../README.md',
  '_authors/../../README.md',
  '_authors/../_startups/sel.md',
  '_authors/./membre.md',
  '_authors//membre.md',
  '/_authors/membre.md',
  './_authors/membre.md',
  'C:/_authors/membre.md',
  '_authors\\membre.md',
  '_authors/..\\..\\README.md',
  '_authors/%2e%2e/%2e%2e/README.md',
  '_authors/%2e%2e%2fREADME.md',
  '_authors/%252e%252e%252fREADME.md',
  '_authors/..%c0%afREADME.md',
  '_authors/\uFF0E\uFF0E\uFF0FREADME.md\0',
  '_authors/membre.md\0.png',
  '_authors/membre.md\n',
  '_authors/membre.md ',
  '_authors/ membre.md',
  '_authors/\u202Emembre.md',
  '_authors/mem\u200Bbre.md',
  '_authors/.md',
  '_authors/.git/config.md',
  '_docs/.git/config.md',
  '_docs/.GIT/hooks/post-checkout.md',
  '_docs/../.github/workflows/content.md',
  '_docs/guide/../../package.md',
  '_docs/guide//premiers-pas.md',
  '.github/workflows/content.yml',
  'package.json',
  'netlify.toml',
  '_AUTHORS/membre.md',
  '_authors/membre.MD',
  '_authors/membre.md?x=.md',
  '_authors/membre.md#.md',
  '__proto__/x.md',
  'constructor/x.md',
  `_authors/${'a'.repeat(5_000)}.md`,
  '_docs/' + 'a/'.repeat(2_000) + 'x.md',
];

describe('whoever may edit everything', { timeout: 30_000 }, () => {
  it.each(paths.map((path) => [path]))('writes nothing at %j', async (path) => {
    const raw = files['_authors/membre.md'] ?? '';
    for (const collection of ['authors', 'docs', 'startups', '__proto__']) {
      const response = await save('administratrice', path, raw, { collection });
      expect([403, 404, 422]).toContain(response.status);
    }
    for (const [action, params] of [
      ['deleteFile', { path, options: { commitMessage: 'x' } }],
      ['deleteFiles', { paths: [path, '_authors/autre.md'], options: { commitMessage: 'x' } }],
    ] as const)
      expect([403, 404, 422]).toContain((await ask('administratrice', action, params)).status);
    expect(await services.contents.proposals('open')).toEqual([]);
  });

  it.each(paths.map((path) => [path]))('reads nothing at %j', async (path) => {
    for (const [action, params] of [
      ['getEntry', { path }],
      ['entriesByFiles', { files: [{ path }] }],
      ['entriesByFolder', { folder: path, extension: 'md', depth: 5 }],
      ['getMedia', { mediaFolder: path }],
      ['getMediaFile', { path }],
      ['unpublishedEntryDataFile', { collection: 'authors', slug: path, path, id: path }],
    ] as const) {
      const response = await ask('administratrice', action, params);
      expect(response.status).toBeLessThan(500);
      const text = await response.text();
      expect(text).not.toMatch(/fullname|elle préfère|title: /);
    }
  });
});
