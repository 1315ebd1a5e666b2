import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('every file that CONTRIBUTING names is there', async () => {
  const text = await readFile('.github/CONTRIBUTING.md', 'utf8');
  const paths = [...text.matchAll(/`((?:src|test|content|functions)\/[^`]*?)`/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(20);
  // What stands between "<" and ">" is for whoever reads to name.
  expect(paths.filter((path) => !/[<*]/.test(path) && !existsSync(path))).toEqual([]);
});
