import { describe, expect, it } from 'vitest';
import { caller, change, proposalOn, publish, type MadeContents } from './fixtures.ts';

/** How proposals are merged and closed. */
export function ending(forge: () => MadeContents): void {
  describe('merge and close', () => {
    it('publish, once', async () => {
      const proposal = proposalOn('merge/once');
      const { number } = await forge().contents.propose(proposal);
      expect(await forge().contents.merge(number, 'grace.hopper')).toBe('merged');
      expect(await forge().contents.read('_authors/merge.once.md')).toBe('de merge/once\n');
      expect(await forge().contents.merge(number, 'grace.hopper')).toBe('already-merged');
      expect(await forge().contents.find(proposal.branch)).toMatchObject({ number, state: 'merged' });
    });

    it('tell a conflict, which leaves everything as it was until a new text solves it', async () => {
      const path = '_authors/conflict.md';
      await publish(forge().contents, proposalOn('conflict/base', change(path, 'base\n')));
      const one = await forge().contents.propose(proposalOn('conflict/one', change(path, 'un\n')));
      const other = await forge().contents.propose(proposalOn('conflict/other', change(path, 'autre\n')));
      expect(await forge().contents.merge(one.number, 'ada.lovelace')).toBe('merged');
      expect(await forge().contents.merge(other.number, 'ada.lovelace')).toBe('conflict');
      expect(await forge().contents.read(path)).toBe('un\n');
      expect(await forge().contents.find('conflict/other')).toMatchObject({ state: 'open' });
      const solved = await forge().contents.propose(
        proposalOn('conflict/other', change(path, 'un et autre\n')),
      );
      expect(solved.number).toBe(other.number);
      expect(await forge().contents.merge(other.number, 'ada.lovelace')).toBe('merged');
      expect(await forge().contents.read(path)).toBe('un et autre\n');
    });

    it('tell that a proposal is closed or unknown', async () => {
      const { number } = await forge().contents.propose(proposalOn('merge/closed'));
      await forge().contents.close(number);
      expect(await forge().contents.merge(number, 'ada.lovelace')).toBe('closed');
      expect(await forge().contents.read('_authors/merge.closed.md')).toBeUndefined();
      expect(await forge().contents.merge(9999, 'ada.lovelace')).toBe('unknown');
    });

    it('close an open proposal, and do nothing to another one', async () => {
      const open = await forge().contents.propose(proposalOn('close/open'));
      await forge().contents.close(open.number);
      const closed = await forge().contents.find('close/open');
      expect(closed?.state).toBe('closed');
      await forge().contents.close(open.number);
      expect(await forge().contents.find('close/open')).toEqual(closed);
      const merged = await publish(forge().contents, proposalOn('close/merged'));
      await forge().contents.close(merged.number);
      expect(await forge().contents.find('close/merged')).toMatchObject({ state: 'merged' });
      await forge().contents.close(9999);
    });

    it('merge once when it is asked several times at once', async () => {
      const { number } = await forge().contents.propose(proposalOn('merge/crowd'));
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, (_, index) => caller(forge(), index).merge(number, 'ada.lovelace')),
      );
      expect(outcomes).toContain('merged');
      expect(outcomes.every((outcome) => outcome === 'merged' || outcome === 'already-merged')).toBe(true);
      expect(await forge().contents.read('_authors/merge.crowd.md')).toBe('de merge/crowd\n');
    });

    it('merge several proposals at once', async () => {
      const opened = [];
      for (const branch of ['flood/1', 'flood/2', 'flood/3'])
        opened.push(await forge().contents.propose(proposalOn(branch)));
      const outcomes = await Promise.all(
        opened.map(({ number }) => forge().contents.merge(number, 'ada.lovelace')),
      );
      expect(outcomes).toEqual(['merged', 'merged', 'merged']);
      expect(await forge().contents.list('_authors')).toEqual(
        expect.arrayContaining(['_authors/flood.1.md', '_authors/flood.2.md', '_authors/flood.3.md']),
      );
    });
  });
}
