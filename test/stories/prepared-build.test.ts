import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { prepareBuild } from '../../src/local/build-site.ts';
import { toDay } from '../../src/schema/day.ts';
import { build } from '../site/build-sites.ts';

const today = toDay('2026-11-20');
let folder: string;

beforeAll(async () => {
  // As where a platform runs; the tests' own would go into the bundles.
  vi.stubEnv('NODE_ENV', 'production');
  folder = await mkdtemp(join(tmpdir(), 'secretariat-prepared-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => rm(folder, { recursive: true }));

/** The bytes of every file under a folder, by path; not of the one that tells the moment of its build. */
async function filesOf(site: string): Promise<Map<string, string>> {
  const found = await readdir(site, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile() && entry.name !== 'build.json')
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = await Promise.all(files.map(async (path) => [path, await readFile(path, 'base64')] as const));
  return new Map(read.map(([path, bytes]) => [path.slice(site.length), bytes]));
}

it('gives, byte for byte, the site of a build from scratch, of the content as it is when it is asked for', async () => {
  const contentDir = join(folder, 'content');
  await cp('content', contentDir, { recursive: true });
  const prepared = prepareBuild({ contentDir, today });
  const path = join(contentDir, '_teams', 'nouvelle.md');
  await writeFile(path, '---\nname: Équipe écrite après la préparation\n---\n');
  const fast = join(folder, 'fast');
  await prepared.finish(fast);
  const full = join(folder, 'full');
  await build({ CONTENT_DIR: contentDir, OUT_DIR: full, TODAY: today });
  const [one, other] = [await filesOf(fast), await filesOf(full)];
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
  expect([...one].filter(([name, bytes]) => other.get(name) !== bytes).map(([name]) => name)).toEqual([]);
  expect(await readFile(join(fast, 'api/v3/teams.json'), 'utf8')).toContain('après la préparation');
});

it('leaves nothing when it is discarded, or stopped under way', async () => {
  const outDir = join(folder, 'never');
  await prepareBuild({ contentDir: 'content', today }).discard();
  const stop = new AbortController();
  const finished = prepareBuild({ contentDir: 'content', today, signal: stop.signal }).finish(outDir);
  stop.abort(new Error('arrêt'));
  await expect(finished).rejects.toThrow('arrêt');
  expect(existsSync(outDir)).toBe(false);
});
