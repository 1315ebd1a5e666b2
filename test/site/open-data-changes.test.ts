import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';
import { build } from './build-sites.ts';

const { invented } = inject('sites');

let folder: string;
let served: ServedSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changes-'));
  served = await serveSite({ folder: invented, port: 0 });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const changes = async (site: string): Promise<unknown> =>
  JSON.parse(await readFile(join(site, 'api/v3/changes.json'), 'utf8'));

it('a build tells what changed since the published site, and goes on without it', async () => {
  const content = join(folder, 'content');
  await cp('content', content, { recursive: true });
  const member = join(content, '_authors/ondine.mistral.md');
  const text = await readFile(member, 'utf8');
  await writeFile(member, text.replace(/^role: .*$/m, 'role: Gardienne de phare'));
  await rm(join(content, '_teams/ruche-animation.md'));
  const next = { CONTENT_DIR: content, TODAY: '2026-11-21', COMPARE_PUBLISHED: '1' };

  const outDir = join(folder, 'next');
  await build({ ...next, OUT_DIR: outDir, SITE_URL: served.url });
  expect(await changes(outDir)).toEqual({
    day: '2026-11-21',
    since: '2026-11-20',
    changes: [
      { day: '2026-11-21', collection: 'authors', id: 'ondine.mistral', kind: 'changed', fields: ['role'] },
      { day: '2026-11-21', collection: 'teams', id: 'ruche-animation', kind: 'removed', fields: [] },
    ],
  });

  const alone = join(folder, 'alone');
  await build({ ...next, OUT_DIR: alone, SITE_URL: `${served.url}/nulle-part` });
  expect(await changes(alone)).toEqual({ day: '2026-11-21', since: '2026-11-21', changes: [] });
});
