import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, aStartup } from '../../test/builders.ts';
import { toDay, type Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { phaseTimeline, type PhaseTimeline } from './phase-timeline.ts';

const today = toDay('2026-11-20');
const drawn = (phases: object[], events: object[] = []) => phaseTimeline(aStartup({ phases, events }), today);
const spans = (timeline: PhaseTimeline | undefined) =>
  timeline?.stretches.map(({ phase, from, to }) => [phase.name, from, to]);

const farDay = fc.constantFrom(toDay('0202-01-01'), toDay('9999-12-31'));
const optionalDay = fc.option(fc.oneof({ weight: 9, arbitrary: anyDay }, farDay), { nil: undefined });
const anyPhase = fc.record({
  name: fc.constantFrom('investigation', 'acceleration'),
  start: optionalDay,
  end: optionalDay,
});
const anyEvent = fc.record({ name: fc.constant('committee'), date: fc.oneof(anyDay, farDay) });

describe('the timeline of a startup', () => {
  it('draws a phase up to its end, to the next one, or to today', () => {
    expect(
      spans(
        drawn([
          { name: 'investigation', start: '2024-01-10', end: '2024-05-31' },
          { name: 'construction', start: '2024-09-01' },
          { name: 'acceleration', start: '2025-02-01' },
        ]),
      ),
    ).toEqual([
      ['investigation', '2024-01-10', '2024-05-31'],
      ['construction', '2024-09-01', '2025-02-01'],
      ['acceleration', '2025-02-01', today],
    ]);
  });

  it('draws a phase of unknown start for six months before what follows, and says so', () => {
    const timeline = drawn([{ name: 'acceleration', start: '2025-02-01' }, { name: 'construction' }]);
    expect(spans(timeline)?.[0]).toEqual(['construction', '2024-08-01', '2025-02-01']);
    expect(timeline?.stretches.map(({ isStartKnown }) => isStartKnown)).toEqual([false, true]);
  });

  it('keeps phases that overlap, and an end to come', () => {
    expect(
      spans(
        drawn([
          { name: 'construction', start: '2025-01-01', end: '2027-06-30' },
          { name: 'acceleration', start: '2026-01-01', end: '2026-12-31' },
        ]),
      ),
    ).toEqual([
      ['construction', '2025-01-01', '2027-06-30'],
      ['acceleration', '2026-01-01', '2026-12-31'],
    ]);
  });

  it('draws nothing where no day is known', () => {
    expect(drawn([])).toBeUndefined();
    expect(drawn([{ name: 'construction' }])).toBeUndefined();
  });

  it('holds every phase and event inside a range that has a length, whatever the file says', () => {
    fc.assert(
      fc.property(
        fc.array(anyPhase, { maxLength: 10 }),
        fc.array(anyEvent, { maxLength: 5 }),
        (phases, events) => {
          const timeline = drawn(phases, events);
          if (!timeline) return;
          const { from, to, stretches, marks } = timeline;
          const isInside = (day: Day) => from <= day && day <= to;
          expect(from < to).toBe(true);
          expect(isInside(today)).toBe(true);
          expect(stretches).toHaveLength(phases.length);
          expect(marks).toHaveLength(events.length);
          expect(stretches.filter(({ isLatest }) => isLatest)).toHaveLength(1);
          for (const stretch of stretches) {
            expect(isInside(stretch.from) && isInside(stretch.to) && stretch.from <= stretch.to).toBe(true);
          }
          expect(marks.every(({ day }) => isInside(day))).toBe(true);
          expect(from >= addDays(today, -366 * 31)).toBe(true);
          expect(to <= addDays(today, 366 * 4)).toBe(true);
        },
      ),
    );
  });
});
