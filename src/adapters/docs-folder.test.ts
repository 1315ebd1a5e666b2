import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noDocs } from '../content/doc-files.ts';
import { readContentFolder } from './content-folder.ts';
import { readDocsFolder } from './docs-folder.ts';
import { environmentWith } from './env.ts';
import { lastChanges } from './git-days.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text = '') {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

it('a documentation’s folder gives its texts, and the names of its other files', async () => {
  await write('.gitbook.yaml', 'root: .');
  await write('a/README.md', '# A');
  await write('.gitbook/assets/Écran (1).png');
  await write('.gitbook/includes/x.md', 'x');
  await write('.git/config');
  await write('node_modules/x/README.md');
  await symlink('/etc/hostname', join(folder, 'lien.txt'));
  expect(await readDocsFolder(folder)).toEqual({
    texts: [
      { path: '.gitbook.yaml', text: 'root: .' },
      { path: '.gitbook/includes/x.md', text: 'x' },
      { path: 'a/README.md', text: '# A' },
    ],
    others: ['.gitbook/assets/Écran (1).png'],
  });
});

it('a folder that is not there is an empty documentation', async () => {
  expect(await readDocsFolder(join(folder, 'absent'))).toEqual(noDocs);
});

it('what GitBook keeps aside is no entry of the content', async () => {
  await write('_docs/a.md', '# A');
  await write('_docs/.gitbook/includes/x.md', 'x');
  expect((await readContentFolder(folder)).map(({ path }) => path)).toEqual(['_docs/a.md']);
});

const git = (day: string, ...args: string[]) => {
  const date = `${day}T23:30:00Z`;
  const env = environmentWith({
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
  const who = ['-c', 'user.name=Ondine', '-c', 'user.email=ondine@communs.example'];
  execFileSync('git', [...who, ...args], { cwd: folder, env });
};

it('the last change of a file is the day of its last commit in Paris', async () => {
  git('2026-01-01', 'init', '--quiet');
  await write('docs/été.md', 'a');
  await write('docs/b.md', 'b');
  git('2026-01-01', 'add', '.');
  git('2026-01-01', 'commit', '--quiet', '-m', 'un');
  await write('docs/été.md', 'c');
  git('2026-07-01', 'commit', '--quiet', '-a', '-m', 'deux');
  const days = await lastChanges(join(folder, 'docs'));
  expect(Object.fromEntries(days)).toEqual({ 'été.md': '2026-07-02', 'b.md': '2026-01-02' });
});

it('without a repository no day is known', async () => {
  expect(await lastChanges(folder)).toEqual(new Map());
});
