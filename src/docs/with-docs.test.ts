import { expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import { readDocs } from './read-docs.ts';
import { withDocs } from './with-docs.ts';

const page = { path: 'a.md', text: '---\nhidden: peut-être\n---\n# A\n\n[x](x.md)\n' };

it('a fault that both checks see is told once, and a page that is shown is not left out', () => {
  const content = readContent([{ ...page, path: '_docs/a.md' }]);
  expect(content.leftOut).toEqual(['_docs/a.md']);
  const { problems, leftOut } = withDocs(content, readDocs({ texts: [page], others: [] }), '_docs');
  expect(problems.map(({ path, line, severity }) => [path, line, severity])).toEqual([
    ['_docs/a.md', 2, 'error'],
    ['_docs/a.md', 6, 'warning'],
  ]);
  expect(leftOut).toEqual([]);
});

it('a documentation elsewhere is told with the way to it', () => {
  const docs = readDocs({ texts: [page], others: [] });
  const { problems } = withDocs({ problems: [], leftOut: [] }, docs, '../guide');
  expect(problems.map(({ path }) => path)).toEqual(['../guide/a.md', '../guide/a.md']);
});
