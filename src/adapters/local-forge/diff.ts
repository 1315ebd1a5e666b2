import type { FileDiff } from '../../ports.ts';
import { inContent } from '../forge-names.ts';
import type { Forge } from './forge.ts';
import type { Git } from './git.ts';
import { textOf } from './git-objects.ts';
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
    files.push({
      path: inContent(contentFolder, listed[at + 1] ?? ''),
      before: await text(git, before),
      after: await text(git, after),
    });
  }
  return files;
}

const text = async (git: Git, id: string): Promise<string | null> =>
  noFile.test(id) ? null : ((await textOf(git, id)) ?? null);
