import { describe, expect, it } from 'vitest';
import { proposalOn, publish, type MadeContents } from './fixtures.ts';

/** How the labels of a proposal are replaced. */
export function relabelling(forge: () => MadeContents): void {
  describe('relabel', () => {
    it('gives an open proposal other labels, and leaves the rest', async () => {
      const { number, branch, title, body, head } = await forge().contents.propose(
        proposalOn('relabel/open'),
      );
      for (const labels of [['arrivée', 'revue'], ['revue'], [], ['revue', 'urgent']]) {
        await forge().contents.relabel(number, labels);
        await forge().another().relabel(number, labels);
        const found = await forge().contents.find(branch);
        expect([...(found?.labels ?? [])].sort()).toEqual(labels);
        expect(found).toMatchObject({ number, title, body, head, reviewers: ['ada'], state: 'open' });
      }
    });

    it('does nothing to a proposal that is merged, closed or unknown', async () => {
      const merged = await publish(forge().contents, proposalOn('relabel/merged'));
      const closed = await forge().contents.propose(proposalOn('relabel/closed'));
      await forge().contents.close(closed.number);
      for (const number of [merged.number, closed.number, 9999, 0, -1])
        await forge().contents.relabel(number, ['revue']);
      for (const branch of ['relabel/merged', 'relabel/closed'])
        expect([...((await forge().contents.find(branch))?.labels ?? [])].sort()).toEqual([
          'arrivée',
          'recrutement',
        ]);
    });
  });
}
