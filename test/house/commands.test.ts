import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });

/** The commands of package.json; those with a colon are parts of others. */
const commands = async (): Promise<string[]> => {
  const { scripts } = manifest.parse(JSON.parse(await readFile('package.json', 'utf8')));
  return Object.keys(scripts).filter((name) => !name.includes(':'));
};

it('the README tells of every command of package.json, and of no other', async () => {
  const readme = await readFile('README.md', 'utf8');
  const told = [...readme.matchAll(/`npm run ([a-z-]+)/g)].map(([, name]) => name);
  const names = await commands();
  expect(told.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  const ofNpm = ['start', 'test'];
  const toFormat = ['format'];
  expect(names.filter((name) => ![...told, ...ofNpm, ...toFormat].includes(name))).toEqual([]);
});
