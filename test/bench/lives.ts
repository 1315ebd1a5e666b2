import { addDays } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/schema/day.ts';
import type { Random } from './random.ts';
import { sentence } from './sentences.ts';
import { today } from './size.ts';

const ladder = ['investigation', 'construction', 'acceleration', 'consolidation'];

/** The names of one to five phases, in order; half of the startups stopped on the way. */
function phaseNames(random: Random): string[] {
  const count = Number(random.weighted({ '1': 8, '2': 37, '3': 36, '4': 11, '5': 8 }));
  if (count === 5) return [...ladder, random.pick(['transfere', 'opere'])];
  if (count === 1 || random.chance(0.5)) return ladder.slice(0, count);
  return [...ladder.slice(0, count - 1), count === 2 ? 'abandon-investigation' : 'abandon'];
}

const eventNames = ['committee', 'committee', 'product_launch', 'national_impact', 'fast', 'other'];

function eventsSince(random: Random, first: Day): object[] {
  return Array.from({ length: random.int(1, 4) }, (_, index) => ({
    name: random.pick(eventNames),
    date: addDays(first, 60 * index + random.int(0, 59)),
    comment: random.chance(0.7) ? sentence(random) : undefined,
  }));
}

/** What a startup went through: its phases, each ending the day before the next one, and its events. */
export function lifeOf(random: Random): { readonly phases: object[]; readonly events: object[] | undefined } {
  const names = phaseNames(random);
  const length = random.int(120, 550);
  const first = addDays(today, -length * names.length + random.int(0, 90));
  const startOf = (index: number): Day => addDays(first, length * index);
  const phases = names.map((name, index) => ({
    name,
    start: startOf(index),
    end: index < names.length - 1 ? addDays(startOf(index + 1), -1) : undefined,
  }));
  return { phases, events: random.chance(0.5) ? eventsSince(random, first) : undefined };
}
