import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../../src/adapters/env.ts';
import { githubVariables } from '../../src/adapters/github/github-settings.ts';

async function sources(): Promise<string> {
  const files = await readdir('src', { recursive: true });
  const read = [
    ...files.filter((file) => /\.(?:ts|astro)$/.test(file) && !/env\.ts$|\.test\.ts$/.test(file)),
  ];
  const texts = await Promise.all(read.map((file) => readFile(join('src', file), 'utf8')));
  return [...texts, await readFile('astro.config.mjs', 'utf8')].join('\n');
}

it('every setting is read somewhere', async () => {
  const code = await sources();
  const unread = Object.keys(readSettings({})).filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
  expect(unread).toEqual([]);
});

it('every setting of production is read where the services are made', async () => {
  const environment = await readFile('src/adapters/production-env.ts', 'utf8');
  const services =
    (await readFile('src/adapters/production-services.ts', 'utf8')) +
    (await readFile('src/adapters/production-vendors.ts', 'utf8'));
  const variables = [...environment.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
  expect(variables.filter((name) => !services.includes(`settings.${name}`))).toEqual([]);
});

const declared = async (): Promise<string[]> => {
  const files = ['env.ts', 'production-env.ts', 'proconnect/proconnect-settings.ts'];
  const texts = await Promise.all(files.map((file) => readFile(join('src/adapters', file), 'utf8')));
  const names = [...texts.join('\n').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
  return [...names, ...githubVariables];
};

/** The variables in the first column of the README's tables. */
const told = async (): Promise<string[]> => {
  const cells = [...(await readFile('README.md', 'utf8')).matchAll(/^\| (`[A-Z][^|]*)\|/gm)];
  return cells.flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = '']) => name),
  );
};

it('every variable of the environment stands in a table of the README, or is told to be needed', async () => {
  const readme = await readFile('README.md', 'utf8');
  expect((await declared()).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

it('the tables of the README tell of no variable that nothing reads', async () => {
  const readByTests = ['CHROMIUM_PATH'];
  const known = [...(await declared()), ...readByTests];
  const names = await told();
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});
