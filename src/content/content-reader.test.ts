import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentReader } from './content-reader.ts';
import { readContent } from './read-content.ts';

const file = fc.record({
  path: fc.constantFrom('_teams/a.md', '_teams/b.md', '_teams/c.md', '_authors/zoe.md', 'README.md'),
  text: fc.constantFrom('---\nname: A\n---\n', '---\nname: B\n---\n', '---\nnom: C\n---\n', 'Sans en-tête\n'),
});
const tree = fc.uniqueArray(file, { selector: ({ path }) => path });

it('finds in each tree what a first reading finds, whatever was read before', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
      const read = contentReader();
      for (const files of trees) expect(read(files)).toEqual(readContent(files));
    }),
  );
});

it('does not read again what says the same', () => {
  const read = contentReader();
  const text = '---\nname: A\n---\n';
  const before = read([{ path: '_teams/a.md', text }]).content.teams[0];
  const after = read([
    { path: '_teams/a.md', text },
    { path: '_teams/b.md', text },
  ]).content.teams[0];
  expect(after).toBe(before);
});
