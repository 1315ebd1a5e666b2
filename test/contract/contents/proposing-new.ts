import { describe, expect, it } from 'vitest';
import { caller, change, member, proposalOn, publish, seedFiles, type MadeContents } from './fixtures.ts';

/** How proposals are opened where nothing is open, and only there. */
export function proposingNew(forge: () => MadeContents): void {
  describe('propose new', () => {
    it('opens a proposal with its text, labels and reviewers, as propose does', async () => {
      const proposal = proposalOn('new/first', { reviewers: ['ada', 'grace'] });
      const opened = await forge().contents.proposeNew(proposal);
      const { branch, title, body } = proposal;
      expect(opened).toMatchObject({ branch, title, body, state: 'open' });
      const found = await forge().contents.find(branch);
      expect(found).toEqual(opened);
      expect([...(found?.labels ?? [])].sort()).toEqual(['arrivée', 'recrutement']);
      expect([...(found?.reviewers ?? [])].sort()).toEqual(['ada', 'grace']);
      expect(await forge().contents.propose(proposal)).toEqual(opened);
    });

    it('opens one without labels and reviewers', async () => {
      const opened = await forge().contents.proposeNew(
        proposalOn('new/plain', { labels: [], reviewers: [] }),
      );
      expect(opened).toMatchObject({ labels: [], reviewers: [] });
    });

    it('leaves what is open as it is, and tells that it waits', async () => {
      const proposal = proposalOn('new/waiting');
      const opened = await forge().contents.propose(proposal);
      const others = [
        proposal,
        { ...proposal, title: 'Autre', body: 'autre', labels: [], reviewers: [] },
        { ...proposal, ...change('_authors/new.waiting.md', 'autre\n') },
        { ...proposal, ...change('_authors/somewhere.else.md', 'ailleurs\n') },
        // What is published already.
        { ...proposal, ...change(member, seedFiles[member] ?? '') },
      ];
      for (const [index, other] of others.entries())
        expect(await caller(forge(), index).proposeNew(other)).toBe('waiting');
      expect(await forge().contents.find(proposal.branch)).toEqual(opened);
      expect(await forge().contents.read('_authors/new.waiting.md', proposal.branch)).toBe(
        'de new/waiting\n',
      );
    });

    it('opens one after a close, and after a merge, and gives the merged one back for the same content', async () => {
      const proposal = proposalOn('new/again');
      const closed = await forge().contents.propose(proposal);
      await forge().contents.close(closed.number);
      const second = await forge().contents.proposeNew(proposal);
      if (second === 'waiting') throw new Error('nothing was open');
      expect(second.number).toBeGreaterThan(closed.number);
      expect(await forge().contents.merge(second.number, 'ada.lovelace')).toBe('merged');
      expect(await forge().contents.proposeNew(proposal)).toMatchObject({
        number: second.number,
        state: 'merged',
      });
      const third = await forge().contents.proposeNew(
        proposalOn('new/again', change('_authors/new.again.md', 'deux\n')),
      );
      expect(third).toMatchObject({ state: 'open' });
      expect(third).not.toMatchObject({ number: second.number });
      expect(await forge().contents.proposeNew(proposal)).toBe('waiting');
    });

    it('makes one proposal of many calls at once, and tells the others that it waits', async () => {
      const asked = Array.from({ length: 8 }, (_, index) =>
        proposalOn('new/crowd', {
          title: `Essai ${index}`,
          ...change('_authors/new.crowd.md', `essai ${index}\n`),
        }),
      );
      const given = await Promise.all(
        asked.map((proposal, index) => caller(forge(), index).proposeNew(proposal)),
      );
      const opened = given.filter((one) => one !== 'waiting');
      expect(opened).toHaveLength(1);
      const open = (await forge().contents.proposals('open')).filter(({ branch }) => branch === 'new/crowd');
      expect(open).toEqual(opened);
      // Nobody's text is under another one's title.
      const winner = asked[given.findIndex((one) => one !== 'waiting')];
      expect(opened[0]?.title).toBe(winner?.title);
      expect(await forge().contents.read('_authors/new.crowd.md', 'new/crowd')).toBe(
        winner?.changes[0]?.text,
      );
    });

    it('starts from what is published now', async () => {
      await publish(forge().contents, proposalOn('new/base'));
      await forge().contents.proposeNew(proposalOn('new/on.top'));
      expect(await forge().contents.read('_authors/new.base.md', 'new/on.top')).toBe('de new/base\n');
    });
  });
}
