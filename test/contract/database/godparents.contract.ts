import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import {
  godparentRequests as requestTable,
  godparentSearches as searchTable,
} from '../../../src/adapters/database/godparent-tables.ts';
import { toDay } from '../../../src/schema/day.ts';
import { memoryGodparents } from '../../fakes/memory-godparents.ts';
import { godparentSteps, takeStep } from './godparent-model.ts';
import { anAccount, at, atOnce, hostileKeys, unstorableKeys } from './samples.ts';

const newcomer = 'celeste.d.ormeau';
const [early, late] = [at('08:00'), at('09:00')];
const search = { newcomer, begunAt: early.toISOString(), round: 1 };
const request = { newcomer, godparent: 'a', round: 1, askedAt: early.toISOString() };

/** What `Godparents` promises. */
export const godparentsContract = (database: () => Database): void => {
  describe('Godparents', () => {
    const port = () => database().godparents;

    it('begins a search once, be it asked 50 times at the same moment', async () => {
      const begun = await atOnce(50, () => port().begin(newcomer, early));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await port().search(newcomer)).toEqual(search);
      expect(await port().searches()).toEqual([search]);
      expect(await port().search('unknown')).toBeUndefined();
    });

    it('asks a member once for a newcomer, and only while the search is under way', async () => {
      expect(await port().ask(newcomer, 'a', early)).toBe(false);
      await port().begin(newcomer, early);
      const asked = await atOnce(20, () => port().ask(newcomer, 'a', early));
      expect(asked.filter(Boolean)).toHaveLength(1);
      expect(await port().requestsOf(newcomer)).toEqual([request]);
      expect(await port().requestsTo('a')).toEqual([request]);
      expect(await port().requestsTo('b')).toEqual([]);
      await port().end(newcomer, 'team-told', late);
      expect(await port().ask(newcomer, 'b', late)).toBe(false);
    });

    it('takes one acceptance of many at the same moment', async () => {
      await port().begin(newcomer, early);
      const ids = Array.from({ length: 12 }, (_, index) => `m${index}`);
      for (const id of ids) await port().ask(newcomer, id, early);
      const outcomes = await Promise.all(ids.map((id) => port().answer(newcomer, id, 'accepted', late)));
      expect(outcomes.toSorted()).toEqual(['recorded', ...Array<string>(11).fill('taken')]);
      const held = await port().requestsOf(newcomer);
      expect(held.filter(({ answer }) => answer !== undefined)).toHaveLength(1);
    });

    it('takes the first answer of a member, and keeps it', async () => {
      await port().begin(newcomer, early);
      await port().ask(newcomer, 'a', early);
      expect(await port().answer(newcomer, 'a', 'declined', late)).toBe('recorded');
      expect(await port().answer(newcomer, 'a', 'accepted', late)).toBe('answered');
      expect(await port().answer(newcomer, 'b', 'accepted', late)).toBe('unknown');
      const answered = { ...request, answer: 'declined', answeredAt: late.toISOString() };
      expect(await port().requests()).toEqual([answered]);
    });

    it('finds once both are introduced; an acceptance reopens what the team was told of', async () => {
      await port().begin(newcomer, early);
      await port().ask(newcomer, 'a', early);
      await port().mailed(newcomer, 'a', early);
      await port().mailed(newcomer, 'a', late);
      await port().end(newcomer, 'team-told', early);
      expect(await port().search(newcomer)).toMatchObject({ outcome: 'team-told' });
      expect(await port().answer(newcomer, 'a', 'accepted', late)).toBe('recorded');
      expect(await port().search(newcomer)).toEqual(search);
      await port().end(newcomer, 'team-told', late);
      expect(await port().search(newcomer)).toEqual(search);
      await port().introduced(newcomer, 'a', late);
      expect(await port().search(newcomer)).toMatchObject({
        outcome: 'found',
        outcomeAt: late.toISOString(),
      });
      await port().end(newcomer, 'stopped', late);
      expect(await port().search(newcomer)).toMatchObject({ outcome: 'found' });
      expect(await port().requestsOf(newcomer)).toMatchObject([
        { mailedAt: early.toISOString(), introducedAt: late.toISOString() },
      ]);
    });

    it('begins the next round of what stopped or was told, and of nothing else', async () => {
      await port().begin(newcomer, early);
      expect(await port().restart(newcomer, late)).toBe(false);
      await port().end(newcomer, 'team-told', early);
      expect(await port().begin(newcomer, late)).toBe(false);
      expect(await port().restart(newcomer, late)).toBe(true);
      expect(await port().search(newcomer)).toEqual({ ...search, begunAt: late.toISOString(), round: 2 });
      await port().end(newcomer, 'stopped', late);
      expect(await port().begin(newcomer, late)).toBe(true);
      expect(await port().search(newcomer)).toMatchObject({ round: 3 });
      expect(await port().restart('unknown', late)).toBe(false);
    });

    it('takes whom an administrator chose, where nobody has accepted', async () => {
      expect(await port().assign(newcomer, 'a', 'odile', early)).toBe('recorded');
      expect(await port().assign(newcomer, 'b', 'odile', late)).toBe('taken');
      const chosen = { answer: 'accepted', answeredAt: request.askedAt, assignedBy: 'odile' };
      expect(await port().requests()).toEqual([{ ...request, ...chosen }]);
    });

    it('keeps what a member wishes, the last time that she said', async () => {
      const wish = { member: 'a', isPaused: true, pausedUntil: toDay('2026-12-31'), capacity: 0 };
      await port().prefer({ ...wish, capacity: 5 });
      await port().prefer(wish);
      expect(await port().preferences('a')).toEqual(wish);
      const other = { member: 'b', isPaused: false, capacity: 2 };
      await port().prefer({ ...wish, member: 'b' });
      await port().prefer(other);
      expect(await port().allPreferences()).toEqual([wish, other]);
      expect(await port().preferences('unknown')).toBeUndefined();
    });

    it('forgets a member whose account is erased, and nobody else', async () => {
      const { accounts } = database();
      await accounts.reserve(anAccount({ id: 'a' }));
      for (const id of [newcomer, 'a']) await port().begin(id, early);
      for (const id of ['a', 'b']) await port().ask(newcomer, id, early);
      await port().ask('a', 'b', early);
      for (const member of ['a', 'b']) await port().prefer({ member, isPaused: false, capacity: 1 });
      await accounts.erase('a');
      expect((await port().searches()).map((held) => held.newcomer)).toEqual([newcomer]);
      expect((await port().requests()).map(({ godparent }) => godparent)).toEqual(['b']);
      expect((await port().allPreferences()).map(({ member }) => member)).toEqual(['b']);
    });

    it('keeps hostile ids apart', async () => {
      for (const key of hostileKeys) {
        await port().begin(key, early);
        await port().ask(key, key, early);
        await port().prefer({ member: key, isPaused: false, capacity: 1 });
      }
      for (const key of hostileKeys) {
        expect(await port().requestsTo(key)).toEqual([{ ...request, newcomer: key, godparent: key }]);
        expect(await port().preferences(key)).toMatchObject({ member: key });
      }
    });

    it.each(unstorableKeys)('refuses what cannot be kept, and finds none: %s', async (_, key) => {
      const refused = { name: 'DatabaseError' };
      await expect(port().begin(key, early)).rejects.toMatchObject(refused);
      await expect(port().ask(newcomer, key, early)).rejects.toMatchObject(refused);
      await expect(port().assign(newcomer, key, 'odile', early)).rejects.toMatchObject(refused);
      await expect(port().prefer({ member: key, isPaused: false, capacity: 1 })).rejects.toMatchObject(
        refused,
      );
      expect(await port().search(key)).toBeUndefined();
      expect(await port().requestsOf(key)).toEqual([]);
      expect(await port().requestsTo(key)).toEqual([]);
      expect(await port().answer(key, key, 'accepted', early)).toBe('unknown');
      expect(await port().preferences(key)).toBeUndefined();
      expect(await port().searches()).toEqual([]);
    });

    it('does what a simple model does, whatever the sequence of calls', async () => {
      await fc.assert(
        fc.asyncProperty(godparentSteps, async (steps) => {
          await database().drizzle.delete(requestTable);
          await database().drizzle.delete(searchTable);
          const model = memoryGodparents();
          for (const step of steps) expect(await takeStep(port(), step)).toEqual(await takeStep(model, step));
        }),
        { numRuns: 40 },
      );
    });
  });
};
