import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const { invented } = inject('sites');

it('a build holds no page of the local platform, and leads to none', async () => {
  const files = await readdir(invented, { recursive: true });
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /(^|\/)local(\/|\.html$)/.test(file))).toEqual([]);
  const leading: string[] = [];
  for (const file of files.filter((name) => /\.(html|js)$|(^|\/)_(redirects|headers)$/.test(name))) {
    if ((await readFile(join(invented, file), 'utf8')).includes('/local/')) leading.push(file);
  }
  expect(leading).toEqual([]);
});
