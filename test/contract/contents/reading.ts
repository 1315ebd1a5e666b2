import { describe, expect, it } from 'vitest';
import { change, member, proposalOn, seedFiles, type MadeContents } from './fixtures.ts';

/** How files are read and listed. */
export function reading(forge: () => MadeContents): void {
  describe('read and list', () => {
    it('give the text of a file byte for byte, whatever its line ends, its name and its letters', async () => {
      for (const [path, text] of Object.entries(seedFiles))
        expect(await forge().contents.read(path)).toBe(text);
    });

    it('give undefined where there is no file', async () => {
      for (const path of [
        '_authors/nobody.md',
        '_authors',
        '',
        '../package.json',
        '/etc/passwd',
        '_authors/a\nb',
      ])
        expect(await forge().contents.read(path)).toBeUndefined();
      expect(await forge().contents.read(member, 'no/such/branch')).toBeUndefined();
      expect(await forge().contents.read(member, 'not..a branch')).toBeUndefined();
    });

    it('give the paths under a folder, sorted', async () => {
      expect(await forge().contents.list('')).toEqual(expect.arrayContaining(Object.keys(seedFiles)));
      expect(await forge().contents.list('_startups')).toEqual(['_startups/éco.prêt.md']);
      const authors = await forge().contents.list('_authors/');
      expect(authors).toEqual([...authors].sort());
      expect(authors).toContain(member);
    });

    it('give nothing where there is no folder', async () => {
      expect(await forge().contents.list('_nothing')).toEqual([]);
      expect(await forge().contents.list(member)).toEqual([]);
      expect(await forge().contents.list('..')).toEqual([]);
      expect(await forge().contents.list('_authors', 'no/such/branch')).toEqual([]);
    });

    it('give a branch as it is, and the published one until the merge', async () => {
      const path = '_authors/branch.only.md';
      await forge().contents.propose(proposalOn('read/branch', change(path, 'sur la branche\r\n')));
      expect(await forge().contents.read(path, 'read/branch')).toBe('sur la branche\r\n');
      expect(await forge().contents.list('_authors', 'read/branch')).toContain(path);
      expect(await forge().contents.read(path)).toBeUndefined();
      expect(await forge().contents.list('_authors')).not.toContain(path);
    });
  });
}
