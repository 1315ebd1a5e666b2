import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../src/ports.ts';
import { proposalOn, publish, seedFiles, type MadeContents } from './fixtures.ts';

/** How proposals are found and compared. */
export function following(forge: () => MadeContents): void {
  describe('find and proposals', () => {
    it('give nothing for an unknown branch', async () => {
      expect(await forge().contents.find('no/such/branch')).toBeUndefined();
      expect(await forge().contents.find('not..a branch')).toBeUndefined();
    });

    it('list each state, newest first', async () => {
      const open = await forge().contents.propose(proposalOn('state/open'));
      const merged = await publish(forge().contents, proposalOn('state/merged'));
      const closed = await forge().contents.propose(proposalOn('state/closed'));
      await forge().contents.close(closed.number);
      for (const [state, proposal] of Object.entries({ open, merged, closed })) {
        const listed = await forge().contents.proposals(state as Proposal['state']);
        const numbers = listed.map(({ number }) => number);
        expect(numbers).toContain(proposal.number);
        expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
        expect(listed.every((one) => one.state === state)).toBe(true);
      }
    });
  });
  describe('diff', () => {
    it('tells what was added, changed and removed, and stays so after the merge', async () => {
      const changes = [
        { path: '_authors/added.md', text: 'neuve\n' },
        { path: '_authors/crlf.md', text: 'changée\r\n' },
        { path: '_authors/old.one.md', text: null },
      ];
      const { number } = await forge().contents.propose(proposalOn('diff/all', { changes }));
      const expected = changes.map(({ path, text }) => ({
        path,
        before: seedFiles[path] ?? null,
        after: text,
      }));
      const sorted = async () =>
        (await forge().contents.diff(number)).sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(await sorted()).toEqual(expected);
      // What others publish meanwhile is not of this proposal.
      await publish(forge().contents, proposalOn('diff/meanwhile'));
      expect(await sorted()).toEqual(expected);
      expect(await forge().contents.merge(number, 'ada.lovelace')).toBe('merged');
      await publish(forge().contents, proposalOn('diff/afterwards'));
      expect(await sorted()).toEqual(expected);
    });

    it('stays after a close', async () => {
      const { number } = await forge().contents.propose(proposalOn('diff/closed'));
      await forge().contents.close(number);
      expect(await forge().contents.diff(number)).toHaveLength(1);
    });

    it('tells nothing of an unknown proposal', async () => {
      expect(await forge().contents.diff(9999)).toEqual([]);
      expect(await forge().contents.diff(0)).toEqual([]);
      expect(await forge().contents.diff(-1)).toEqual([]);
    });
  });
}
