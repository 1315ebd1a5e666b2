import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../../src/adapters/env.ts';

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

it('every variable of the environment stands in the README’s table', async () => {
  const readme = await readFile('README.md', 'utf8');
  const environment =
    (await readFile('src/adapters/env.ts', 'utf8')) +
    (await readFile('src/adapters/production-env.ts', 'utf8')) +
    (await readFile('src/adapters/proconnect/proconnect-settings.ts', 'utf8'));
  const variables = [...environment.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
  expect(variables.length).toBeGreaterThan(5);
  expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
