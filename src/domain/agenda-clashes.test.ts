import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, anyDay } from '../../test/builders.ts';
import { agendaEventSchema } from '../schema/agenda-event.ts';
import { toDay } from '../schema/day.ts';
import { clashesOf, partsOf } from './agenda-clashes.ts';
import { addDays } from './calendar.ts';

const event = (given: object = {}, id = 'forum') =>
  anEntry(id, agendaEventSchema.parse({ title: id, date: '2026-11-24', ...given }));

it.each([
  [{}, ['morning', 'afternoon', 'evening']],
  [{ start: '9:00', end: '9:45' }, ['morning']],
  [{ start: '09:30', end: '17:00' }, ['morning', 'afternoon']],
  [{ start: '10:00', end: '13:00' }, ['morning']],
  [{ start: '13:00', end: '18:00' }, ['afternoon']],
  [{ start: '13:30' }, ['afternoon']],
  [{ start: '18:30', end: '22:00' }, ['evening']],
  [{ start: '17:00', end: '01:00' }, ['afternoon', 'evening']],
  [{ start: 'le matin' }, ['morning', 'afternoon', 'evening']],
])('%j takes %j', (given, taken) => {
  expect(partsOf(event(given).data)).toEqual(taken);
});

describe('the clashes of an event', () => {
  const [from, to] = [toDay('2026-11-20'), toDay('2027-11-20')];
  const clashes = (given: object, other: object) =>
    clashesOf(event(given), [event(given), event(other, 'café')], from, to).map(
      ({ other: { id }, day, part }) => [id, day, part],
    );

  it.each([
    [{ start: '09:00' }, { start: '11:00' }, [['café', '2026-11-24', 'morning']]],
    [{ start: '09:00' }, { start: '14:00' }, []],
    [{ start: '09:00' }, { start: '09:00', date: '2026-11-25' }, []],
    [
      { start: '09:00' },
      { start: '09:00', date: '2026-11-10', recurrence: 'biweekly' },
      [['café', '2026-11-24', 'morning']],
    ],
    [{ recurrence: 'weekly' }, { date: '2026-12-08', start: '19:00' }, [['café', '2026-12-08', 'evening']]],
    [{ date: '2026-11-19' }, { date: '2026-11-19' }, []],
  ])('%j with %j: %j', (given, other, found) => {
    expect(clashes(given, other)).toEqual(found);
  });

  it('are those of the other one too', () => {
    const kind = fc.constantFrom('weekly', 'biweekly', 'monthly', undefined);
    const start = fc.constantFrom('09:00', '12:30', '14:00', '20:00', undefined);
    const end = fc.constantFrom('13:30', '18:00', undefined);
    const given = fc.record({ shift: fc.nat(30), recurrence: kind, start, end });
    fc.assert(
      fc.property(anyDay, given, given, (day, one, other) => {
        const [first, second] = [
          event({ ...one, date: addDays(day, one.shift) }, 'a'),
          event({ ...other, date: addDays(day, other.shift) }, 'b'),
        ];
        const found = (mine: typeof first) =>
          clashesOf(mine, [first, second], day, addDays(day, 90)).map((clash) => [clash.day, clash.part]);
        expect(found(first)).toEqual(found(second));
      }),
    );
  });
});
