import { describe, expect, it } from 'vitest';
import type { NewProposal } from '../../../src/ports.ts';
import { proposalOn, type MadeContents } from './fixtures.ts';

/** Whom commits name. */
export function authoring(forge: () => MadeContents): void {
  const peopleOf = async (branch: string, author?: NewProposal['author']) => {
    await forge().contents.propose({ ...proposalOn(branch), author });
    return forge().people(branch);
  };

  describe('the author of a proposal', () => {
    it('is named by its commit; the secretariat stays the committer', async () => {
      const author = { name: 'Zoé d’Août', email: 'zoe@communs.example' };
      expect(await peopleOf('author/named', author)).toBe(
        'Zoé d’Août <zoe@communs.example>|Secrétariat <secretariat@localhost>',
      );
    });

    it('is named by a new proposal too', async () => {
      const author = { name: 'Zoé', email: 'zoe@communs.example' };
      await forge().contents.proposeNew({ ...proposalOn('author/new'), author });
      expect(await forge().people('author/new')).toMatch(/^Zoé <zoe@communs\.example>\|Secrétariat </);
    });

    it.each([
      ['Ada\n<evil@communs.example>\ncommitter x', 'Ada evil@communs.example committer x'],
      ['  >Grace\u0000 \t Hopper<  ', 'Grace Hopper'],
    ])('is told in letters that git takes: %j', async (name, expected) => {
      const branch = `author/${expected.replace(/\W/g, '')}`;
      const people = await peopleOf(branch, { name, email: '<zoe@communs.example>\n' });
      expect(people).toMatch(new RegExp(`^${expected} <zoe@communs\\.example>\\|Secrétariat <`));
    });

    it('is the secretariat where nobody is named, or nobody can be', async () => {
      const alone = await peopleOf('author/nobody');
      expect(alone).toMatch(/^Secrétariat <secretariat@localhost>\|/);
      for (const [index, author] of [
        { name: ' <> ', email: 'zoe@communs.example' },
        { name: 'Zoé', email: '\n' },
      ].entries())
        expect(await peopleOf(`author/unfit.${index}`, author)).toBe(alone);
    });

    it('changes nothing of a proposal whose files are the same', async () => {
      const proposal = proposalOn('author/same');
      const opened = await forge().contents.propose(proposal);
      const author = { name: 'Zoé', email: 'zoe@communs.example' };
      expect(await forge().contents.propose({ ...proposal, author })).toEqual(opened);
    });
  });
}
