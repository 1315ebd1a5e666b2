import { expect } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/schema/day.ts';
import type { ProcessWorld } from './process-world.ts';

/** Runs the departures once a day, from a day of a departure to another, counted from the end of the mission. */
export async function departDaily(world: ProcessWorld, end: Day, from: number, to: number): Promise<void> {
  for (let day = from; day <= to; day++) {
    world.at(addDays(end, day));
    expect((await world.depart()).failed).toEqual([]);
  }
}
