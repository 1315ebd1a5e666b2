import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from './front-matter.ts';
import { editEntryText, newEntryText } from './write-entry.ts';

const nasty = [
  'a: b',
  '---',
  '# x',
  '&a *b',
  '!!js/function x',
  'ligne\nautre',
  '"',
  "'",
  '- a',
  '{a: 1}',
  'no',
  '2026-01-01',
  '~',
  ' ',
  '\u202E',
  '🦊',
];

describe('a new file', () => {
  it.each(nasty)('holds %j as it was typed', (value) => {
    const { raw, body } = parseFrontMatter(
      newEntryText({ fullname: value, list: [value] }, 'Bio: "x"\n---\n'),
    );
    expect(raw).toEqual({ fullname: value, list: [value] });
    expect(body).toBe('\nBio: "x"\n---\n');
  });

  it('gives back any values', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.string({ unit: 'grapheme' })),
        (values) => {
          const written = { fullname: 'Zoé', ...values };
          expect(parseFrontMatter(newEntryText(written)).raw).toEqual(written);
        },
      ),
    );
  });

  it('writes days as the community does', () => {
    expect(newEntryText({ fullname: 'Zoé', missions: [{ start: '2026-01-01', end: '2026-06-30' }] })).toBe(
      '---\nfullname: Zoé\nmissions:\n  - start: 2026-01-01\n    end: 2026-06-30\n---\n',
    );
  });
});

describe('an edit', () => {
  const file = `---
fullname: Zoé   # son nom
unknown: {a: 1}
missions:
  # la première
  - start: 2026-01-01
    end: 2026-06-30
role: "Dev: ops"
---

Bio --- "x"   
`;

  it('changes one value and leaves comments, order, unknown keys and the body', () => {
    const edited = editEntryText(file, [{ path: ['missions', 0, 'end'], value: '2026-12-31' }]);
    expect(edited).toBe(file.replace('end: 2026-06-30', 'end: 2026-12-31'));
  });

  it('adds and takes away', () => {
    const added = editEntryText(file, [
      { path: ['missions', 1], value: { start: '2027-01-01' } },
      { path: ['role'], value: undefined },
      { path: ['competences', 0], value: 'Vélo' },
    ]);
    const { raw, body } = parseFrontMatter(added);
    expect(raw).toMatchObject({ missions: [{}, { start: '2027-01-01' }], competences: ['Vélo'] });
    expect(raw).not.toHaveProperty('role');
    expect(body).toBe('\nBio --- "x"   \n');
  });

  it('keeps CRLF line ends and quotes', () => {
    const crlf = file.replaceAll('\n', '\r\n');
    expect(editEntryText(crlf, [{ path: ['role'], value: 'Coach' }])).toBe(crlf.replace('Dev: ops', 'Coach'));
  });

  it.each(nasty)('puts %j in the place of a value, however that one is written', (value) => {
    for (const path of [['fullname'], ['role'], ['unknown', 'a'], ['missions', 0, 'end']] as const) {
      const { raw, body } = parseFrontMatter(editEntryText(file, [{ path, value }]));
      expect(path.reduce<unknown>((held, key) => (held as Record<string | number, unknown>)[key], raw)).toBe(
        value,
      );
      expect(body).toBe('\nBio --- "x"   \n');
    }
  });

  it('refuses a file without a front matter', () => {
    expect(() => editEntryText('Bonjour', [])).toThrow(/front matter/);
  });
});
