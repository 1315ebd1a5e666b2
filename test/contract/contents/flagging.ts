import { describe, expect, it } from 'vitest';
import { caller, proposalOn, publish, type MadeContents } from './fixtures.ts';

const label = 'arrivée inconnue';
const comment = 'Aucune arrivée ne connaît cette fiche\u00A0:\n\n`_authors/x.md`.';

/** How proposals are marked, and how the published content is named. */
export function flagging(forge: () => MadeContents): void {
  describe('flag', () => {
    it('puts a label and a comment on an open proposal, once, and leaves the rest', async () => {
      const proposal = proposalOn('flag/once');
      const { number } = await forge().contents.propose(proposal);
      for (let index = 0; index < 3; index++) await caller(forge(), index).flag(number, label, comment);
      const flagged = await forge().contents.find(proposal.branch);
      expect([...(flagged?.labels ?? [])].sort()).toEqual([label, 'arrivée', 'recrutement'].sort());
      expect(flagged).toMatchObject({ title: proposal.title, body: proposal.body, state: 'open' });
      expect(await forge().comments(number)).toEqual([comment]);
    });

    it('says something else beside it', async () => {
      const { number } = await forge().contents.propose(proposalOn('flag/twice'));
      await forge().contents.flag(number, label, comment);
      await forge().contents.flag(number, label, 'Autre chose.');
      expect(await forge().comments(number)).toEqual([comment, 'Autre chose.']);
    });

    it('does nothing to a proposal that is merged, closed or unknown', async () => {
      const merged = await publish(forge().contents, proposalOn('flag/merged'));
      const closed = await forge().contents.propose(proposalOn('flag/closed'));
      await forge().contents.close(closed.number);
      for (const number of [merged.number, closed.number, 9999, 0, -1]) {
        await forge().contents.flag(number, label, comment);
        expect(await forge().comments(number)).toEqual([]);
      }
      expect((await forge().contents.find('flag/merged'))?.labels).not.toContain(label);
    });
  });

  describe('head', () => {
    it('names what is published: another name after a merge, the same for everybody until then', async () => {
      const before = await forge().contents.head();
      const { number } = await forge().contents.propose(proposalOn('head/moves'));
      await forge().contents.merge(number, 'ada.lovelace');
      const after = await forge().contents.head();
      expect(after).not.toBe(before);
      expect(after).toMatch(/^[0-9a-f]{40}$/);
    });
  });
}
