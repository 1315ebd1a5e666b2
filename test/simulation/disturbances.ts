import { addDays } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/schema/day.ts';
import type { Random } from '../bench/random.ts';
import { throughAct, type Act } from '../fakes/failing-services.ts';
import type { FakeServices } from '../fakes/services.ts';

/** What goes wrong with a run: nothing, it is not made, made twice at once, dies at a call, or finds vendors down. */
export type Trouble =
  | { readonly kind: 'none' | 'missed' | 'twice' }
  | { readonly kind: 'killed'; readonly after: number }
  | { readonly kind: 'down'; readonly vendors: readonly string[] };

const vendors = ['mailboxes', 'chatAccounts', 'organisation', 'mailingLists', 'mailer'] as const;

/** Which trouble each run of a year meets: vendors are down for days, runs are missed for days, one in thirty dies. */
export function disturbances(first: Day, days: number, random: Random) {
  const periods = (count: number, longest: number) =>
    Array.from({ length: count }, () => {
      const from = addDays(first, random.int(0, days));
      return { from, to: addDays(from, random.int(0, longest)), vendor: random.pick(vendors) };
    });
  const missed = periods(4, 4);
  const down = periods(8, 3);
  const isIn = (day: Day) => (one: { readonly from: Day; readonly to: Day }) =>
    one.from <= day && day <= one.to;
  return (day: Day): Trouble => {
    if (missed.some(isIn(day)) || random.chance(0.05)) return { kind: 'missed' };
    const present = down.filter(isIn(day)).map(({ vendor }) => vendor);
    if (present.length > 0) return { kind: 'down', vendors: present };
    if (random.chance(0.03)) return { kind: 'killed', after: random.int(1, 400) };
    return random.chance(0.03) ? { kind: 'twice' } : { kind: 'none' };
  };
}

/** The services as a run in trouble finds them. */
export function disturbed(services: FakeServices, trouble: Trouble, random: Random): FakeServices {
  if (trouble.kind === 'down') return throughAct(services, downOf(trouble.vendors, random));
  return trouble.kind === 'killed' ? throughAct(services, killedAfter(trouble.after)) : services;
}

const downOf =
  (names: readonly string[], random: Random): Act =>
  async (call, make) => {
    const isDown = names.some((vendor) => call.startsWith(`${vendor}.`));
    // Some calls get through, and some of those are not answered.
    if (!isDown || random.chance(0.2)) return make();
    if (!random.chance(0.2)) throw new Error('Out of reach.');
    await make();
    throw new Error('No answer.');
  };

function killedAfter(after: number): Act {
  let calls = 0;
  return async (_, make) => {
    calls += 1;
    if (calls < after) return make();
    if (calls === after) await make();
    throw new Error('The process is dead.');
  };
}
