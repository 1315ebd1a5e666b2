import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActive } from '../../src/domain/author-activity.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { recordMovements } from '../../src/journeys/infra/record-movements.ts';
import { syncMembers } from '../../src/journeys/sync-members.ts';
import type { RecordedMovement } from '../../src/ports.ts';
import { toDay, type Day } from '../../src/schema/day.ts';
import type { Mission } from '../../src/schema/mission.ts';
import { throughAct } from '../fakes/failing-services.ts';
import { mission, processWorld, type ProcessWorld } from './process-world.ts';

const first = toDay('2026-01-01');
const someMission = fc
  .record({ start: fc.nat(60), length: fc.option(fc.nat(20), { nil: undefined }) })
  .map(({ start, length }) =>
    mission(addDays(first, start), length === undefined ? undefined : addDays(first, start + length)),
  );
const missions = fc.array(someMission, { maxLength: 3 });
const ids = ['a', 'b', 'c'] as const;

const run = async ({ services }: ProcessWorld): Promise<void> => {
  await syncMembers(services);
  await recordMovements(services, Number.POSITIVE_INFINITY);
};
const told = async ({ services }: ProcessWorld): Promise<RecordedMovement[]> =>
  services.movements.after(0, 10_000);
const words = (all: readonly RecordedMovement[]) =>
  all.map(({ member, kind, day }) => `${member} ${kind} ${day}`);

/** Each arrival and departure of a page that never changes, day by day, as a calendar shows them. */
function calendarOf(member: string, held: readonly Mission[], from: Day, to: Day): string[] {
  const found: string[] = [];
  let was = false;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const is = isActive({ missions: [...held] }, day);
    if (is && !was) found.push(`${member} arrival ${day === from ? '' : day}`);
    if (!is && was) found.push(`${member} departure ${addDays(day, -1)}`);
    was = is;
  }
  return found;
}

describe('movements', () => {
  it('tell each arrival and departure exactly once, in order, whichever runs are missed or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(missions, missions, missions),
        fc.array(fc.nat(90), { minLength: 1, maxLength: 25 }),
        async (pages, days) => {
          const world = processWorld();
          ids.forEach((id, index) => {
            world.publish(id, { missions: pages[index] ?? [] });
          });
          const runs = [0, ...days.toSorted((one, other) => one - other)];
          for (const day of runs) {
            world.at(addDays(first, day));
            await run(world);
          }
          const found = await told(world);
          expect(found.filter(({ kind }) => kind !== 'change').map(({ number }) => number)).toEqual(
            found
              .filter(({ kind }) => kind !== 'change')
              .map(({ number }) => number)
              .toSorted((a, b) => a - b),
          );
          for (const [index, id] of ids.entries()) {
            const own = found.filter(({ member, kind }) => member === id && kind !== 'change');
            const last = addDays(first, runs.at(-1) ?? 0);
            expect(words(own).map((text) => text.replace(`arrival ${first}`, 'arrival '))).toEqual(
              calendarOf(id, pages[index] ?? [], first, last),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lead whoever follows them to the truth, whatever pages become and wherever runs are killed', async () => {
    const step = fc.record({
      days: fc.nat(9),
      member: fc.constantFrom(...ids),
      missions: fc.option(missions, { nil: undefined }),
      killedAt: fc.option(fc.nat(12), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        const world = processWorld();
        world.publish('z', { missions: [] });
        const pages = new Map<string, readonly Mission[]>();
        const here = new Map<string, boolean>();
        let day = 0;
        let read = 0;
        for (const { days, member, missions: given, killedAt } of steps) {
          day += days;
          world.at(addDays(first, day), killedAt === undefined ? 12 : 10);
          world.publish(member, given && { missions: given });
          if (given) pages.set(member, given);
          else pages.delete(member);
          if (killedAt !== undefined) await runDying(world, killedAt);
          world.at(addDays(first, day), 13);
          await run(world);
          for (const { member: of, kind, number } of await world.services.movements.after(read, 1_000)) {
            if (kind === 'arrival') expect(here.get(of) ?? false, `${of} arrives once`).toBe(false);
            if (kind === 'departure') expect(here.get(of), `${of} leaves once`).toBe(true);
            if (kind !== 'change') here.set(of, kind === 'arrival');
            read = number;
          }
          for (const [id, held] of pages)
            expect(here.get(id) ?? false).toBe(isActive({ missions: [...held] }, addDays(first, day)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tell a change of what is told, and nothing for any other', async () => {
    const world = processWorld();
    const facts = { missions: [mission('2025-01-01')] };
    world.publish('a', facts);
    await run(world);
    world.publish('a', { ...facts, domaine: 'Produit' });
    await run(world);
    expect(words(await told(world))).toEqual(['a arrival 2025-01-01']);
    for (const github of ['one', 'two', 'one']) {
      world.publish('a', { ...facts, github });
      await run(world);
    }
    const found = await told(world);
    expect(words(found)).toEqual(['a arrival 2025-01-01', 'a change 2026-01-01']);
    expect(found[1]?.number).toBe(4);
  });

  it('tell that a member whose page is gone has left, once her last day is over', async () => {
    const world = processWorld();
    world.publish('a', { missions: [mission('2025-01-01', '2026-01-31')] });
    world.publish('b', { missions: [] });
    await run(world);
    world.publish('a', undefined);
    for (const day of ['2026-01-02', '2026-01-31', '2026-02-01', '2026-02-02']) {
      world.at(day);
      await run(world);
    }
    expect(words(await told(world))).toEqual(['a arrival 2025-01-01', 'a departure 2026-01-31']);
  });
});

/** A run that ends at a call, and never comes back. */
async function runDying(world: ProcessWorld, killedAt: number): Promise<void> {
  let calls = 0;
  const services = throughAct(world.services, async (_call, make) => {
    if (calls++ >= killedAt) throw new Error('killed');
    return make();
  });
  await run({ ...world, services }).catch(() => undefined);
}
