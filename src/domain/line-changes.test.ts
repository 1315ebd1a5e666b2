import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineChanges } from './line-changes.ts';

const marks = { same: ' ', removed: '-', added: '+' };
const shown = (before: string, after: string): string =>
  lineChanges(before, after)
    .map(({ kind, line }) => marks[kind] + line)
    .join('\n');

it.each([
  ['a line that changes', 'a\nb\nc\n', 'a\nB\nc\n', ' a\n-b\n+B\n c'],
  [
    'few lines around it',
    '1\n2\n3\n4\n5\n6\n7\n8\n9\n',
    '1\n2\n3\n4\nX\n6\n7\n8\n9\n',
    ' 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8',
  ],
  ['a new file', '', 'a\nb\n', '+a\n+b'],
  ['a line that comes twice', 'a\na\n', 'a\na\na\n', ' a\n a\n+a'],
  ['a line that goes at the end', 'a\nb', 'a', ' a\n-b'],
  ['nothing', 'a\n', 'a\n', ''],
  ['two changes apart', 'a\nb\nc\nd\n', 'A\nb\nc\nD\n', '-a\n+A\n b\n c\n-d\n+D'],
])('shows %s', (_, before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

it('tells every line that goes and comes', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (old, young) => {
      const changes = lineChanges(old.join('\n'), young.join('\n'));
      const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
      expect(old.length - count('removed')).toBe(young.length - count('added'));
    }),
  );
});
