import { describe, expect, it } from 'vitest';
import { change, proposalOn, publish, type MadeContents } from './fixtures.ts';

/** How a proposal is named by what it proposes, and what becomes of its branch. */
export function naming(forge: () => MadeContents): void {
  describe('the head of a proposal', () => {
    it('is another one after every change of its files, and the same until then', async () => {
      const proposal = proposalOn('naming/moves');
      const { number, head } = await forge().contents.propose(proposal);
      expect(head).not.toBe('');
      expect(await forge().contents.propose(proposal)).toMatchObject({ head });
      expect(await forge().contents.find(proposal.branch)).toMatchObject({ head });
      expect(await forge().contents.proposals('open')).toContainEqual(
        expect.objectContaining({ number, head }),
      );
      const changed = { ...proposal, ...change('_authors/naming.moves.md', 'autre\n') };
      const heads = new Set([head]);
      heads.add((await forge().contents.propose(changed)).head);
      expect(heads.size).toBe(2);
      expect(heads).toContain((await forge().another().find(proposal.branch))?.head);
    });

    it('stays after the merge', async () => {
      const { head } = await publish(forge().contents, proposalOn('naming/merged'));
      expect(await forge().contents.find('naming/merged')).toMatchObject({ head, state: 'merged' });
    });
  });

  describe('merge of what was looked at', () => {
    it('publishes it', async () => {
      const { number, head } = await forge().contents.propose(proposalOn('naming/looked.at'));
      expect(await forge().contents.merge(number, 'ada.lovelace', head)).toBe('merged');
      expect(await forge().contents.read('_authors/naming.looked.at.md')).toBe('de naming/looked.at\n');
      expect(await forge().contents.merge(number, 'ada.lovelace', 'another')).toBe('already-merged');
    });

    it('tells that it changed since, and leaves everything as it was', async () => {
      const proposal = proposalOn('naming/changed');
      const { number, head } = await forge().contents.propose(proposal);
      const changed = await forge().contents.propose({
        ...proposal,
        ...change('_authors/naming.changed.md', 'autre\n'),
      });
      expect(await forge().contents.merge(number, 'ada.lovelace', head)).toBe('changed');
      expect(await forge().contents.read('_authors/naming.changed.md')).toBeUndefined();
      expect(await forge().contents.find(proposal.branch)).toEqual(changed);
      expect(await forge().contents.merge(number, 'ada.lovelace', changed.head)).toBe('merged');
    });

    it('tells of one that is closed or unknown what merge tells anyway', async () => {
      const { number } = await forge().contents.propose(proposalOn('naming/closed'));
      await forge().contents.close(number);
      expect(await forge().contents.merge(number, 'ada.lovelace', 'another')).toBe('closed');
      expect(await forge().contents.merge(9999, 'ada.lovelace', 'another')).toBe('unknown');
    });
  });

  describe('the branch of what was merged', () => {
    it('is gone; the proposal is found and compared as before', async () => {
      const path = '_authors/naming.gone.md';
      const { number, branch } = await publish(forge().contents, proposalOn('naming/gone'));
      expect(await forge().contents.read(path, branch)).toBeUndefined();
      expect(await forge().contents.list('_authors', branch)).toEqual([]);
      expect(await forge().contents.find(branch)).toMatchObject({ number, branch, state: 'merged' });
      expect(await forge().contents.diff(number)).toEqual([{ path, before: null, after: `de ${branch}\n` }]);
      expect(await forge().contents.propose(proposalOn(branch))).toMatchObject({ number, state: 'merged' });
      const next = await forge().contents.propose(proposalOn(branch, change(path, 'deux\n')));
      expect(await forge().contents.diff(next.number)).toEqual([
        { path, before: `de ${branch}\n`, after: 'deux\n' },
      ]);
      expect(await forge().contents.read(path, branch)).toBe('deux\n');
    });
  });
}
