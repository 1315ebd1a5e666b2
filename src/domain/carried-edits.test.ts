import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedEdits } from './carried-edits.ts';

const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()));
const frontMatter = fc.dictionary(fc.constantFrom('role', 'missions', 'github', 'link'), value);
const applied = (published: object, edits: ReturnType<typeof carriedEdits>) =>
  edits === 'conflict'
    ? edits
    : Object.fromEntries(
        Object.entries({
          ...published,
          ...Object.fromEntries(edits.map((edit) => [edit.path[0], edit.value])),
        }).filter(([, held]) => held !== undefined),
      );

describe('a change that waits, seen from the published page', () => {
  it('is itself where the page did not change', () => {
    fc.assert(
      fc.property(frontMatter, frontMatter, (before, proposed) => {
        expect(applied(before, carriedEdits(before, before, proposed))).toEqual(proposed);
      }),
    );
  });

  it('is nothing once it is published', () => {
    fc.assert(
      fc.property(frontMatter, frontMatter, (before, proposed) => {
        expect(carriedEdits(proposed, before, proposed)).toEqual([]);
      }),
    );
  });

  it('keeps what was published meanwhile in other keys', () => {
    const before = { role: 'Designer', github: 'ondine' };
    const published = { role: 'Cheffe', github: 'ondine' };
    expect(carriedEdits(published, before, { role: 'Designer', github: 'mistral' })).toEqual([
      { path: ['github'], value: 'mistral' },
    ]);
  });

  it('is a conflict where both changed the same key otherwise', () => {
    expect(carriedEdits({ role: 'Cheffe' }, { role: 'Designer' }, { role: 'Coach' })).toBe('conflict');
  });
});
