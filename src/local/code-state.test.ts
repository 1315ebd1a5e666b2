import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeState } from './code-state.ts';
import { tempFolder, writeFiles } from './temp-site.testing.ts';

it('changes with every file of the code that is written, added or gone, and with no other', async () => {
  const project = await tempFolder();
  await writeFiles(project, {
    'astro.config.mjs': '',
    'package-lock.json': '',
    'public/robots.txt': '',
    'src/pages/index.astro': 'a',
  });
  const states = [await codeState(project)];
  const changes = [
    { 'src/pages/index.astro': 'ab' },
    { 'src/site/new.ts': '' },
    { 'package-lock.json': '{}' },
  ];
  for (const files of changes) {
    await writeFiles(project, files);
    states.push(await codeState(project));
  }
  await rm(join(project, 'src/site/new.ts'));
  states.push(await codeState(project));
  expect(new Set(states).size).toBe(states.length);
  await writeFiles(project, { 'content/_teams/a.md': '', 'README.md': '' });
  expect(await codeState(project)).toBe(states.at(-1));
});
