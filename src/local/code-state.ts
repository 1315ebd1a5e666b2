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
  const found = await stat(path).catch(unlessCode('ENOENT'));
  if (!found) return [`${path} absent`];
  const state = `${path} ${found.mtimeMs} ${found.size}`;
  if (!found.isDirectory()) return [state];
  const names = (await readdir(path).catch(unlessCode('ENOENT'))) ?? [];
  const held = await Promise.all(names.map((name) => stateOf(join(path, name))));
  return [state, ...held.flat()];
}

/** A file may go while the others are looked at. */
const unlessCode =
  (code: string) =>
  (fault: unknown): undefined => {
    if (!(fault instanceof Error && 'code' in fault && fault.code === code)) throw fault;
  };
