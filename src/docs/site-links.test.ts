import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readDocs } from './read-docs.ts';

/** What nobody is sent to: the documentation itself, what stands in for a page, what a page is made of. */
const notLinked = new Set(['doc', 'erreur', 'maintenance', 'images', 'media', 'og', 'contenu']);

it('a documentation may link to every section of the site, and to nothing that is none', async () => {
  const pages = await readdir(resolve(import.meta.dirname, '../pages'), { withFileTypes: true });
  const sections = pages
    .filter((page) => page.isDirectory() && !/^[[.]/.test(page.name) && !notLinked.has(page.name))
    .map(({ name }) => name);
  expect(sections.length).toBeGreaterThan(20);
  const text = [...sections, 'nulle-part'].map((name) => `[${name}](/${name}/)`).join('\n\n');
  const { problems } = readDocs({ texts: [{ path: 'README.md', text }], others: [] });
  expect(problems.map(({ found }) => found)).toEqual(['/nulle-part/']);
});
