import type { Day } from '../schema/day.ts';
import type { Startup } from '../schema/startup.ts';
import { monthsBetween } from './calendar.ts';
import { unknown, type Counts } from './counts.ts';
import { firstMonthFrom, StepsByValue } from './steps-by-month.ts';

/** Startups by phase at the first day of a month, ended ones included. */
export interface MonthlyPhases {
  readonly month: Day;
  readonly byPhase: Counts;
}

interface DatedPhase {
  readonly name: string;
  readonly start: Day;
}

/**
 * Startups in each phase on the first day of each month, from the month of the first phase to that of `today`. A
 * startup is in the phase that began last, as `latestPhase` has it; before its first dated phase it counts nowhere.
 * The work grows with phases plus months.
 */
export function phasesByMonth(startups: readonly Pick<Startup, 'phases'>[], today: Day): MonthlyPhases[] {
  const lives = startups.map(datedPhases);
  const [first] = lives.flatMap(([phase]) => phase?.start ?? []).toSorted();
  if (first === undefined || first > today) return [];
  const months = monthsBetween(first, today);
  const steps = new StepsByValue();
  for (const life of lives) {
    for (const [index, { name, start }] of life.entries()) {
      const next = life[index + 1];
      const from = firstMonthFrom(start, first);
      const to = next === undefined ? months.length : firstMonthFrom(next.start, first);
      if (from < Math.min(to, months.length)) steps.of(name).add(from, to);
    }
  }
  return months.map((month, index) => ({ month, byPhase: steps.countsAt(index) }));
}

/** In the order in which they began; of two that began on the same day, the later one in the file is the last. */
const datedPhases = ({ phases }: Pick<Startup, 'phases'>): DatedPhase[] =>
  phases
    .flatMap(({ name, start }) => (start === undefined ? [] : [{ name: name || unknown, start }]))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
