import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../adapters/content-folder.ts';
import { entryFormat } from './entry-format.ts';

const { fromFile, toFile } = entryFormat;

describe('reading and writing in the editor', () => {
  it('keeps days, hours, unknown keys and nested ones', () => {
    const text =
      '---\ntitle: Démos\ndate: 2026-4-1\nstart: "10:30"\nvieux: oui\nfast:\n  montant: 1000\n  promotion: 3\n---\n\nBonjour.\n';
    const data = fromFile(text);
    expect(data).toEqual({
      title: 'Démos',
      date: '2026-4-1',
      start: '10:30',
      vieux: 'oui',
      fast: { montant: 1000, promotion: 3 },
      body: '\nBonjour.\n',
    });
    expect(fromFile(toFile(data))).toEqual(data);
  });

  it('leaves a documentation page without a front matter as it is', () => {
    expect(toFile(fromFile('# Arriver\n\n---\n\nTexte\n'))).toBe('# Arriver\n\n---\n\nTexte\n');
  });

  it('drops the empty items of a list', () => {
    expect(fromFile('---\nteams:\n  - /teams/a\n  -\n---\n')).toEqual({ teams: ['/teams/a'] });
  });

  it('writes in the order of the fields, other keys last', () => {
    expect(toFile({ vieux: 1, title: 'b', body: 'Texte\n' }, ['title', 'body'])).toBe(
      '---\ntitle: b\nvieux: 1\n---\nTexte\n',
    );
  });

  it('refuses a front matter that cannot be read', () => {
    expect(() => fromFile('---\ntitle: "a\n---\n')).toThrow();
  });
});

const folders = ['content', '../shared/corpus/2026-08/content', '../shared/corpus/2022-06/content'];

describe.each(folders.map((folder) => resolve(folder)).filter((folder) => existsSync(folder)))(
  '%s',
  (folder) => {
    it('is the same after an unchanged save', { timeout: 60_000 }, async () => {
      const changed: string[] = [];
      for (const { path, text } of await readContentFolder(folder)) {
        const data = fromFile(text);
        // Decap ends a text with a line end.
        const saved = fromFile(`${toFile(data).replace(/\n$/, '')}\n`);
        const trimmed = (held: typeof data) => ({
          ...held,
          body: (held.body as string | undefined)?.trimEnd(),
        });
        if (JSON.stringify(sortKeys(trimmed(saved))) !== JSON.stringify(sortKeys(trimmed(data))))
          changed.push(path);
      }
      expect(changed).toEqual([]);
    });
  },
);

/** Decap forgets the order of keys. */
const sortKeys = (data: object): object => Object.fromEntries(Object.entries(data).toSorted());
