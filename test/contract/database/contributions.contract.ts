import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { contributions as contributionsTable } from '../../../src/adapters/database/tables.ts';
import type { Contribution } from '../../../src/ports.ts';
import { memoryContributions } from '../../fakes/memory-contributions.ts';
import { contributionSteps, take } from './contribution-model.ts';
import { at, atOnce, hostileKeys, longText, unstorableKeys } from './samples.ts';

const branch = 'cms/startups/eau-claire';
const ondine = 'ondine.mistral';
const odilon = 'odilon.brume';
const membersOf = (found: readonly Contribution[]) => found.map(({ member }) => member);

/** What `Contributions` promises. */
export const contributionsContract = (database: () => Database): void => {
  describe('Contributions', () => {
    const contributions = () => database().contributions;

    it('names who changes what waits on a branch, the first to have changed it last first', async () => {
      await contributions().record(branch, ondine, at('09:00'));
      await contributions().record(branch, odilon, at('08:00'));
      await contributions().record('another', ondine, at('07:00'));
      expect(await contributions().waiting(branch)).toEqual([
        { branch, member: odilon, at: '2026-03-02T08:00:00.000Z' },
        { branch, member: ondine, at: '2026-03-02T09:00:00.000Z' },
      ]);
      await contributions().record(branch, odilon, at('10:00'));
      expect(membersOf(await contributions().waiting(branch))).toEqual([ondine, odilon]);
    });

    it('keeps the last moment of one who is recorded 50 times at the same moment, once', async () => {
      await atOnce(50, (index) =>
        contributions().record(branch, ondine, new Date(at('09:00').getTime() - ((index * 7) % 50))),
      );
      expect(await contributions().waiting(branch)).toEqual([
        { branch, member: ondine, at: '2026-03-02T09:00:00.000Z' },
      ]);
    });

    it('numbers those that wait on the branch, and no other', async () => {
      await contributions().record(branch, ondine, at('08:00'));
      await contributions().settle(branch, 'merged', at('09:00'));
      await contributions().record(branch, ondine, at('10:00'));
      await contributions().record(branch, odilon, at('10:01'));
      await contributions().record('another', ondine, at('10:02'));
      await contributions().number(branch, 12);
      expect((await contributions().underWay()).map(({ proposal }) => proposal)).toEqual([
        undefined,
        12,
        12,
        undefined,
      ]);
    });

    it('follows a merge until it is on the site, and what is proposed after it apart', async () => {
      await contributions().record(branch, ondine, at('08:00'));
      await contributions().settle(branch, 'merged', at('09:00'));
      expect(await contributions().waiting(branch)).toEqual([]);
      await contributions().record(branch, ondine, at('10:00'));
      await contributions().live(branch, at('11:00'));
      const second = { branch, member: ondine, at: '2026-03-02T10:00:00.000Z' };
      expect(await contributions().waiting(branch)).toEqual([second]);
      expect(await contributions().underWay()).toEqual([second]);
      expect(await contributions().ofMember(ondine, at('08:00'))).toEqual([
        second,
        {
          branch,
          member: ondine,
          at: '2026-03-02T08:00:00.000Z',
          mergedAt: '2026-03-02T09:00:00.000Z',
          liveAt: '2026-03-02T11:00:00.000Z',
        },
      ]);
    });

    it('keeps the first moment of a merge, of a close and of a publication', async () => {
      for (const outcome of ['merged', 'closed'] as const) {
        await contributions().record(outcome, ondine, at('08:00'));
        await contributions().settle(outcome, outcome, at('09:00'));
        await contributions().settle(outcome, 'merged', at('10:00'));
        await contributions().settle(outcome, 'closed', at('10:00'));
        await contributions().live(outcome, at('11:00'));
        await contributions().live(outcome, at('12:00'));
      }
      const common = { member: ondine, at: '2026-03-02T08:00:00.000Z' };
      expect(await contributions().ofMember(ondine, at('09:00'))).toEqual([
        { ...common, branch: 'closed', closedAt: '2026-03-02T09:00:00.000Z' },
        {
          ...common,
          branch: 'merged',
          mergedAt: '2026-03-02T09:00:00.000Z',
          liveAt: '2026-03-02T11:00:00.000Z',
        },
      ]);
    });

    it('shows a member hers alone, those that ended from a moment on, the last change first', async () => {
      for (const [name, time] of [
        ['live', '08:00'],
        ['closed', '08:01'],
        ['merged', '08:02'],
        ['waiting', '08:03'],
      ] as const)
        await contributions().record(name, ondine, at(time));
      await contributions().record('waiting', odilon, at('09:00'));
      await contributions().settle('live', 'merged', at('09:00'));
      await contributions().live('live', at('10:00'));
      await contributions().settle('closed', 'closed', at('10:00'));
      await contributions().settle('merged', 'merged', at('09:00'));
      const since = async (moment: Date) =>
        (await contributions().ofMember(ondine, moment)).map(({ branch: name }) => name);
      expect(await since(at('10:00'))).toEqual(['waiting', 'merged', 'closed', 'live']);
      expect(await since(at('10:01'))).toEqual(['waiting', 'merged']);
    });

    it('forgets those that were merged or closed before a moment, a few at a time, and none that waits', async () => {
      for (const outcome of ['merged', 'closed'] as const)
        for (const time of ['08:00', '09:00'] as const) {
          await contributions().record(`${outcome} ${time}`, ondine, at('07:00'));
          await contributions().settle(`${outcome} ${time}`, outcome, at(time));
        }
      await contributions().record('waiting', ondine, at('07:00'));
      expect(await contributions().forget(at('09:00'), 1)).toBe(1);
      expect(await contributions().forget(at('09:00'), 9)).toBe(1);
      expect(await contributions().forget(at('09:00'), 9)).toBe(0);
      const left = await contributions().ofMember(ondine, new Date(0));
      expect(left.map(({ branch: name }) => name).toSorted()).toEqual([
        'closed 09:00',
        'merged 09:00',
        'waiting',
      ]);
    });

    it('loses none of those recorded while others are settled, numbered and published', async () => {
      const members = ['a', 'b', 'c', 'd'];
      await atOnce(60, (index) => {
        if (index % 5 === 1) return contributions().settle(branch, 'merged', at('09:00'));
        if (index % 5 === 2) return contributions().number(branch, 12);
        if (index % 5 === 3) return contributions().live(branch, at('10:00'));
        return contributions().record(branch, members[index % 4] ?? '', at('08:00'));
      });
      await atOnce(4, (index) => contributions().record(branch, members[index] ?? '', at('11:00')));
      expect(membersOf(await contributions().waiting(branch)).toSorted()).toEqual(members);
      for (const member of members)
        expect(await contributions().ofMember(member, at('08:00'))).not.toEqual([]);
    });

    it('keeps hostile branches and members apart, and the longest texts', async () => {
      const longest = longText.slice(0, 400);
      for (const key of [...hostileKeys, longest]) await contributions().record(key, key, at('08:00'));
      for (const key of [...hostileKeys, longest]) {
        expect(membersOf(await contributions().waiting(key))).toEqual([key]);
        expect(await contributions().ofMember(key, at('08:00'))).toMatchObject([{ branch: key }]);
      }
    });

    it.each([...unstorableKeys, ['too long beside another', 'a'.repeat(401)] as const])(
      'refuses what cannot be kept, and finds none: %s',
      async (_, key) => {
        const refused = { name: 'DatabaseError' };
        await expect(contributions().record(key, ondine, at('08:00'))).rejects.toMatchObject(refused);
        await expect(contributions().record(branch, key, at('08:00'))).rejects.toMatchObject(refused);
        await contributions().number(key, 12);
        await contributions().settle(key, 'merged', at('08:00'));
        await contributions().live(key, at('08:00'));
        expect(await contributions().waiting(key)).toEqual([]);
        expect(await contributions().ofMember(key, at('08:00'))).toEqual([]);
      },
    );

    it.each([0, 1.5, 2 ** 31])('refuses what is no number of a proposal: %d', async (proposal) => {
      await contributions().record(branch, ondine, at('08:00'));
      await expect(contributions().number(branch, proposal)).rejects.toMatchObject({ name: 'DatabaseError' });
      expect(await contributions().waiting(branch)).not.toHaveProperty('0.proposal');
    });

    it('does what a simple model does, whatever the sequence of calls', async () => {
      await fc.assert(
        fc.asyncProperty(contributionSteps, async (steps) => {
          await database().drizzle.delete(contributionsTable);
          const model = memoryContributions();
          for (const step of steps)
            expect(await take(contributions(), step)).toEqual(await take(model, step));
        }),
        { numRuns: 40 },
      );
    });
  });
};
