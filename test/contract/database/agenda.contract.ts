import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendances as table } from '../../../src/adapters/database/agenda-tables.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Attendance } from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { memoryAttendances } from '../../fakes/memory-attendances.ts';
import { memoryEventRooms } from '../../fakes/memory-event-rooms.ts';
import { memoryOfferChecks } from '../../fakes/memory-offer-checks.ts';
import { anAccount, at, atOnce, hostileKeys, unstorableKeys } from './samples.ts';

const [first, second, third] = [toDay('2026-12-03'), toDay('2026-12-10'), toDay('2026-12-17')];
const coming = (given: Partial<Attendance> = {}): Attendance => ({
  event: 'atelier',
  day: first,
  member: 'ondine.mistral',
  at: at('08:00').toISOString(),
  ...given,
});
const failure = { name: 'DatabaseError' };

/** What `Attendances`, `EventRooms` and `OfferChecks` promise. */
export const agendaContract = (database: () => Database): void => {
  describe('Attendances', () => {
    const who = () => database().attendances;

    it('keeps each day of an event on its own, the first to say so first', async () => {
      const late = coming({ member: 'basile.lenoir', at: at('09:00').toISOString() });
      const other = coming({ day: second, event: 'forum' });
      for (const one of [late, other, coming()]) await who().come(one);
      expect(await who().of('atelier', first)).toEqual([coming(), late]);
      expect(await who().of('atelier', second)).toEqual([]);
      expect(await who().ofMember('ondine.mistral')).toEqual([coming(), other]);
      expect(await who().from(first)).toEqual([coming(), late, other]);
      expect(await who().from(second)).toEqual([other]);
    });

    it('is said once of 20 times at the same moment, and taken back once', async () => {
      await who().come(coming());
      await atOnce(20, () => who().come(coming({ at: at('10:00').toISOString() })));
      expect(await who().of('atelier', first)).toEqual([coming()]);
      await atOnce(3, () => who().withdraw(coming()));
      await who().withdraw(coming({ event: 'unknown' }));
      expect(await who().of('atelier', first)).toEqual([]);
    });

    it('goes with the account of its member', async () => {
      await database().accounts.reserve(anAccount());
      await who().come(coming());
      await who().come(coming({ member: 'basile.lenoir' }));
      await database().accounts.erase('ondine.mistral');
      expect((await who().from(first)).map(({ member }) => member)).toEqual(['basile.lenoir']);
    });

    it('forgets what is over, so many at most', async () => {
      for (const day of [first, second, third]) await who().come(coming({ day }));
      expect(await who().forget(third, 1)).toBe(1);
      expect(await who().forget(third, 9)).toBe(1);
      expect(await who().forget(third, 9)).toBe(0);
      expect((await who().from(first)).map(({ day }) => day)).toEqual([third]);
    });

    it('keeps hostile events and members apart', async () => {
      for (const key of hostileKeys) await who().come(coming({ event: key, member: key }));
      for (const key of hostileKeys)
        expect(await who().of(key, first)).toEqual([coming({ event: key, member: key })]);
    });

    it.each(unstorableKeys)('refuses what cannot be kept, and finds none: %s', async (_, key) => {
      for (const field of ['event', 'member'])
        await expect(who().come(coming({ [field]: key }))).rejects.toMatchObject(failure);
      await who().withdraw(coming({ event: key }));
      await who().withdraw(coming({ member: key }));
      expect(await who().of(key, first)).toEqual([]);
      expect(await who().ofMember(key)).toEqual([]);
    });

    it('does what a simple model does, whatever the sequence of calls', async () => {
      const key = fc.record({
        event: fc.constantFrom('a', 'É', 'b'),
        day: fc.constantFrom(first, second, third),
        member: fc.constantFrom('x', 'Y', 'z'),
      });
      const step = fc.record({ kind: fc.constantFrom('come', 'come', 'withdraw', 'forget'), key });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          await database().drizzle.delete(table);
          const model = memoryAttendances();
          for (const [index, { kind, key: given }] of steps.entries()) {
            const said = { ...given, at: at(`08:${String(index % 3).padStart(2, '0')}`).toISOString() };
            for (const one of [who(), model]) {
              if (kind === 'come') await one.come(said);
              else if (kind === 'withdraw') await one.withdraw(said);
              else await one.forget(said.day, 99);
            }
          }
          expect(await who().from(first)).toEqual(await model.from(first));
          expect(await who().ofMember('Y')).toEqual(await model.ofMember('Y'));
        }),
        { numRuns: 20 },
      );
    });
  });

  describe.each([
    ['EventRooms', () => database().eventRooms],
    ['EventRooms in memory', memoryEventRooms],
  ])('%s', (_, open) => {
    it('keeps that a room was asked for, and each room that it becomes', async () => {
      const rooms = open();
      const of = { event: 'atelier', day: first };
      await rooms.asked(of, at('08:00'));
      const asked = { ...of, askedAt: at('08:00').toISOString() };
      expect(await rooms.find('atelier', first)).toEqual({ ...asked, version: 0 });
      expect(await rooms.name(of, '204')).toEqual({ ...asked, room: '204', version: 1 });
      expect(await rooms.name(of, '204')).toMatchObject({ version: 1 });
      expect(await rooms.name(of, '12 bis')).toMatchObject({ room: '12 bis', version: 2 });
      await rooms.asked(of, at('09:00'));
      const stands = { ...of, askedAt: at('09:00').toISOString(), room: '12 bis', version: 2 };
      expect(await rooms.find('atelier', first)).toEqual(stands);
      expect(await rooms.find('atelier', second)).toBeUndefined();
      const other = await rooms.name({ event: 'forum', day: second }, '3');
      expect(other).toEqual({ event: 'forum', day: second, room: '3', version: 1 });
      expect(await rooms.from(first)).toEqual([stands, other]);
      expect(await rooms.forget(second, 9)).toBe(1);
      expect(await rooms.from(first)).toEqual([other]);
    });
  });

  it('EventRooms counts a change once, of 10 at the same moment', async () => {
    const { eventRooms } = database();
    await atOnce(10, () => eventRooms.name({ event: 'atelier', day: first }, '204'));
    expect(await eventRooms.find('atelier', first)).toMatchObject({ version: 1 });
  });

  it.each(unstorableKeys)('EventRooms and OfferChecks refuse what cannot be kept: %s', async (_, key) => {
    const { eventRooms, offerChecks } = database();
    await expect(eventRooms.name({ event: key, day: first }, '2')).rejects.toMatchObject(failure);
    await expect(eventRooms.asked({ event: key, day: first }, at('08:00'))).rejects.toMatchObject(failure);
    await expect(offerChecks.asked(key, first)).rejects.toMatchObject(failure);
    expect(await eventRooms.find(key, first)).toBeUndefined();
  });

  describe.each([
    ['OfferChecks', () => database().offerChecks],
    ['OfferChecks in memory', memoryOfferChecks],
  ])('%s', (_, open) => {
    it('keeps the last day of each', async () => {
      const checks = open();
      await checks.asked('b', first);
      await checks.kept('b', second);
      await checks.asked('a', second);
      await checks.asked('b', third);
      expect(await checks.all()).toEqual([
        { offer: 'a', askedOn: second },
        { offer: 'b', askedOn: third, keptOn: second },
      ]);
    });
  });
};
