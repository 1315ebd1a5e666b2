import { describe, expect, it } from 'vitest';
import type { NewProposal } from '../../../src/ports.ts';
import { member, picture, proposalOn, publish, seedFiles, type MadeContents } from './fixtures.ts';

/** A proposal of a page and its picture. */
const withPicture = (branch: string, path: string, bytes = picture()): NewProposal => {
  const proposal = proposalOn(branch);
  return { ...proposal, changes: [...proposal.changes, { path, bytes }] };
};

/** How files that are no text are kept. */
export function pictures(forge: () => MadeContents): void {
  const read = async (path: string, branch?: string) => {
    const bytes = await forge().contents.readBytes(path, branch);
    return bytes && [...bytes];
  };

  describe('a picture', () => {
    it('is kept byte for byte, on its branch and published', async () => {
      const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256);
      const proposal = withPicture('picture/kept', '_authors/kept.jpg', bytes);
      const { number } = await forge().contents.propose(proposal);
      expect(await read('_authors/kept.jpg', proposal.branch)).toEqual([...bytes]);
      expect(await read('_authors/kept.jpg')).toBeUndefined();
      expect(await forge().contents.merge(number, 'ada.lovelace')).toBe('merged');
      expect(await read('_authors/kept.jpg')).toEqual([...bytes]);
      expect(await forge().contents.read('_authors/picture.kept.md')).toBe('de picture/kept\n');
    });

    it('is proposed once, as a text is', async () => {
      const path = '_authors/once.png';
      const opened = await forge().contents.propose(withPicture('picture/once', path));
      expect(await forge().contents.propose(withPicture('picture/once', path))).toEqual(opened);
      expect(await forge().contents.proposeNew(withPicture('picture/once', path))).toBe('waiting');
      const other = await forge().contents.propose(withPicture('picture/once', path, picture(1)));
      expect(other.number).toBe(opened.number);
      expect(other.head).not.toBe(opened.head);
      expect(await read(path, 'picture/once')).toEqual([...picture(1)]);
      expect(await forge().contents.merge(opened.number, 'ada.lovelace')).toBe('merged');
      const same = await forge().contents.proposeNew(withPicture('picture/once', path, picture(1)));
      expect(same).toMatchObject({ number: opened.number, state: 'merged' });
    });

    it('is told by a diff for what it is, beside texts', async () => {
      const path = '_authors/diff.png';
      const page = { path: '_authors/picture.diff.md', before: null, after: 'de picture/diff\n' };
      const isPicture = { path, before: null, after: null, isBinary: true };
      const { number } = await publish(forge().contents, withPicture('picture/diff', path));
      const byPath = async (of: number) =>
        (await forge().contents.diff(of)).toSorted((one, other) => (one.path < other.path ? -1 : 1));
      expect(await byPath(number)).toEqual([isPicture, page]);
      const changed = await forge().contents.proposeNew(withPicture('picture/diff', path, picture(1)));
      if (changed === 'waiting') throw new Error('nothing was open');
      expect(await byPath(changed.number)).toEqual([isPicture]);
      const gone = await forge().contents.propose({
        ...proposalOn('picture/gone'),
        changes: [{ path, text: null }],
      });
      expect(await byPath(gone.number)).toEqual([isPicture]);
    });

    it('is opened as a new proposal', async () => {
      const opened = await forge().contents.proposeNew(withPicture('picture/new', '_authors/new.png'));
      expect(opened).toMatchObject({ state: 'open' });
      expect(await read('_authors/new.png', 'picture/new')).toEqual([...picture()]);
    });
  });

  it('gives the bytes of a text too, and nothing where there is no file', async () => {
    expect(await read(member)).toEqual([...Buffer.from(seedFiles[member] ?? '')]);
    for (const path of ['_authors/nobody.png', '_authors', '', '../package.json', '/etc/passwd'])
      expect(await read(path)).toBeUndefined();
    expect(await read(member, 'no/such/branch')).toBeUndefined();
    expect(await read(member, 'not..a branch')).toBeUndefined();
  });
}
