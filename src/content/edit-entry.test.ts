import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../adapters/content-folder.ts';
import { entryFormat } from '../site/admin/entry-format.ts';
import { editedText } from './edit-entry.ts';
import { parseFrontMatter } from './front-matter.ts';

const file = `---
fullname: "Zoé"   # son nom
unknown: {a: 1}
empty:
missions:
    - start: 2026-01-01
      end: 2026-06-30
      startups:
          - eau-claire
          - sel
role: 'Dev: ops'
---

Bio
`;

/** The file after somebody changed some fields in the editor. */
const after = (text: string, changes: object): string => {
  const copy = { ...entryFormat.fromFile(text), ...changes };
  return editedText(text, entryFormat.toFile(copy));
};

const linesOf = (text: string): string[] => text.split('\n');
/** The lines that a text has and another one has not. */
const only = (text: string, other: string): string[] => {
  const others = linesOf(other);
  return linesOf(text).filter((line) => !others.includes(line));
};

describe('a saved copy', () => {
  it('that changes nothing changes no byte', () => {
    expect(after(file, {})).toBe(file);
    expect(after(file.replaceAll('\n', '\r\n'), { body: '\nBio\n' })).toBe(file.replaceAll('\n', '\r\n'));
  });

  it('changes the fields that differ alone, as the file writes them', () => {
    const changed = after(file, { fullname: 'Zoé B.', role: 'Dev', body: '\nAutre bio\n' });
    expect(changed).toBe(
      file.replace('"Zoé"', '"Zoé B."').replace("'Dev: ops'", "'Dev'").replace('Bio', 'Autre bio'),
    );
  });

  it('writes the new body with the ends of lines of the file', () => {
    const crlf = file.replaceAll('\n', '\r\n');
    expect(after(crlf, { body: '\nUne\nAutre\n' })).toBe(crlf.replace('Bio', 'Une\r\nAutre'));
  });

  const mission = { start: '2026-01-01', end: '2026-06-30', startups: ['eau-claire', 'sel'] };
  it('adds to a list, and takes from it', () => {
    const added = after(file, { missions: [mission, { start: '2026-07-01' }] });
    expect(only(file, added)).toEqual([]);
    expect(only(added, file).join()).toContain('start: 2026-07-01');
    const taken = after(file, { missions: [{ ...mission, startups: ['sel'] }] });
    expect(entryFormat.fromFile(taken)).toMatchObject({ missions: [{ ...mission, startups: ['sel'] }] });
    const inserted = after(added, { missions: [mission, { start: '2026-06-30' }, { start: '2026-07-01' }] });
    expect(entryFormat.fromFile(inserted).missions).toHaveLength(3);
  });

  it('takes a key away that was emptied, and adds one', () => {
    expect(after(file, { role: '' })).toBe(file.replace("role: 'Dev: ops'\n", ''));
    expect(after(file, { github: 'zoe' })).toBe(file.replace("ops'\n", "ops'\ngithub: zoe\n"));
  });

  it('may have nothing in common with the file', () => {
    const { raw } = parseFrontMatter(editedText(file, '---\ntitle: Rivage\n---\n'));
    expect(raw).toEqual({ empty: null, title: 'Rivage' });
  });

  it('mends a file that cannot be read', () => {
    expect(editedText('---\nrole: [\n---\n', '---\nrole: Dev\n---\n')).toBe('---\nrole: Dev\n---\n');
  });
});

describe.each(['content', '../shared/corpus/2026-08/content', '../shared/corpus/2022-06/content'])(
  'every file of %s',
  (folder) => {
    it.skipIf(!existsSync(folder))(
      'is saved unchanged without a difference, and changed in one value',
      async () => {
        for (const { path, text } of await readContentFolder(folder)) {
          expect(after(text, {}), path).toBe(text);
          const { role, missions } = entryFormat.fromFile(text);
          if (typeof role !== 'string' || /\n {2,}/.test(text.slice(0, text.indexOf('\nmissions')))) continue;
          const other = after(text, { role: 'Autre rôle' });
          expect(only(other, text).length, path).toBe(1);
          if (!Array.isArray(missions)) continue;
          const later = missions.map((held: object) => ({ ...held, end: '2031-01-01' }));
          expect(only(after(text, { missions: later }), text).join(), path).toMatch(
            /^( *-? *end: +['"]?2031-01-01['"]?(?: *#.*)?[\s,]*)+$/,
          );
        }
      },
    );
  },
);
