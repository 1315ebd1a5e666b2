import type { FileDiff } from '../../ports.ts';
import { fileDiff } from '../file-diff.ts';
import { inContent } from '../forge-names.ts';
import type { Forge } from './forge.ts';
import type { Git } from './git.ts';
import { bytesOf } from './git-objects.ts';
import { published } from './open-repository.ts';

const noFile = /^0+$/;

/** What a proposal changes, seen from where its branch left the published one. */
export async function diff({ git, pulls, contentFolder }: Forge, number: number): Promise<FileDiff[]> {
  const pull = pulls.get(number);
  if (pull === undefined) return [];
  const base = pull.state === 'merged' && pull.merge ? `${pull.merge.commit}^1` : published;
  const options = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--merge-base'];
  const listed = (await git.run(['diff-tree', ...options, base, pull.head])).split('\0');
  const files: FileDiff[] = [];
  for (let at = 0; at + 1 < listed.length; at += 2) {
    const [, , before = '', after = ''] = (listed[at] ?? '').split(' ');
    const path = inContent(contentFolder, listed[at + 1] ?? '');
    files.push(fileDiff(path, await bytes(git, before), await bytes(git, after)));
  }
  return files;
}

const bytes = async (git: Git, id: string): Promise<Buffer | undefined> =>
  noFile.test(id) ? undefined : bytesOf(git, id);
