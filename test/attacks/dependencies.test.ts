import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const versions = z.record(z.string(), z.string());
const packageFile = z.object({ dependencies: versions, devDependencies: versions, overrides: versions });

const asked = packageFile.parse(JSON.parse(await readFile('package.json', 'utf8')));
const table = await readFile('.github/DEPENDENCIES.md', 'utf8');

/** The packages of one part of the page, each with its reason. */
const listed = (part: string): [name: string, why: string][] =>
  [
    ...(table.split(/^## /m).find((text) => text.startsWith(part)) ?? '').matchAll(
      /^\| `([^`]+)` +\| (.+?) +\|$/gm,
    ),
  ].map(([, name = '', why = '']) => [name, why]);

it.each([
  ['What production runs', asked.dependencies],
  ['What builds', asked.devDependencies],
])('%s: the table says why of each package that is asked for, and of no other', (part, packages) => {
  const reasons = listed(part);
  expect(reasons.map(([name]) => name)).toEqual(Object.keys(packages).toSorted());
  for (const [name, why] of reasons) expect(why.length, name).toBeGreaterThan(4);
});

it('every version is exact: what was tried is what is installed', () => {
  for (const [name, version] of Object.entries({
    ...asked.dependencies,
    ...asked.devDependencies,
    ...asked.overrides,
  }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});

it('every package of the lock file comes from the registry, with its fingerprint', async () => {
  const lock = z
    .object({
      packages: z.record(
        z.string(),
        z.object({
          resolved: z.string().optional(),
          integrity: z.string().optional(),
          link: z.boolean().optional(),
        }),
      ),
    })
    .parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
  const odd = Object.entries(lock.packages).filter(
    ([path, { resolved = 'https://registry.npmjs.org/', integrity = '', link }]) =>
      path !== '' &&
      (link === true ||
        !resolved.startsWith('https://registry.npmjs.org/') ||
        !integrity.startsWith('sha512-')),
  );
  expect(odd).toEqual([]);
});
