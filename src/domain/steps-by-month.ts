import type { Day } from '../schema/day.ts';
import type { Counts } from './counts.ts';

/** Months since year 0; months are compared and subtracted as these numbers. */
export function monthNumber(day: Day): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

/** The first month, counted from `start`, at whose first day that day has come. */
export const firstMonthFrom = (day: Day, start: Day): number =>
  monthNumber(day) - monthNumber(start) + (day.endsWith('-01') ? 0 : 1);

/** A number that goes up and down from month to month; read in the order of the months. */
export class Steps {
  readonly #changes = new Map<number, number>();
  #now = 0;

  /** One more from a month on, until the month `to`, which has one less again. */
  add(from: number, to: number): void {
    this.#changes.set(from, (this.#changes.get(from) ?? 0) + 1);
    this.#changes.set(to, (this.#changes.get(to) ?? 0) - 1);
  }

  at(month: number): number {
    this.#now += this.#changes.get(month) ?? 0;
    return this.#now;
  }
}

/** The steps of each value of something; a value has its own from the first time that it is asked for. */
export class StepsByValue {
  readonly #all = new Map<string, Steps>();

  of(value: string): Steps {
    const steps = this.#all.get(value) ?? new Steps();
    this.#all.set(value, steps);
    return steps;
  }

  countsAt(month: number): Counts {
    return new Map([...this.#all].map(([value, steps]) => [value, steps.at(month)]));
  }
}
