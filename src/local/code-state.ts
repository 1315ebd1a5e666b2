import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What a build is made of beside the content and the settings, relative to the project. */
const codePaths = ['astro.config.mjs', 'package-lock.json', 'public', 'src'];

/** A text that is another one as soon as a file of the project's code is written, added or gone. */
export async function codeState(project = resolve('.')): Promise<string> {
  const states = await Promise.all(codePaths.map((path) => stateOf(join(project, path))));
  return states.flat().sort().join('\n');
}

async function stateOf(path: string): Promise<string[]> {
  const { mtimeMs, size } = await stat(path);
  const state = `${path} ${mtimeMs} ${size}`;
  const names = await readdir(path).catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOTDIR') return [];
    throw fault;
  });
  const held = await Promise.all(names.map((name) => stateOf(join(path, name))));
  return [state, ...held.flat()];
}
