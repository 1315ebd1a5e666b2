import { describe, expect, it } from 'vitest';
import { authorEntry } from '../../builders.ts';
import { throughAct, type Act } from '../../fakes/failing-services.ts';
import { godparentWorld, newcomer, other, type GodparentWorld } from './world.ts';

/** What is done between runs, and when the run is. */
interface Stage {
  readonly at: string;
  readonly before?: (world: GodparentWorld) => Promise<unknown>;
}

/** Two newcomers: one is accepted at the second request, the other by nobody. */
const stages: readonly Stage[] = [
  {
    at: '2026-11-20T09:15:00Z',
    before: async (world) => [await world.begin(), await world.begin(other)],
  },
  { at: '2026-11-25T09:15:00Z', before: (world) => world.answer('p1', 'declined', other) },
  { at: '2026-11-26T09:15:00Z', before: (world) => world.answer('p2', 'declined', other) },
  {
    at: '2026-11-27T09:15:00Z',
    before: (world) => world.services.godparents.answer(newcomer, 'd2', 'accepted', world.now),
  },
  { at: '2026-12-07T09:15:00Z' },
  { at: '2026-12-14T09:15:00Z' },
];

const anHourLater = (at: string): string => new Date(Date.parse(at) + 3_600_000).toISOString();

/** Plays all stages; the run of one of them goes through `act`, and another follows an hour later. */
async function play(broken: number, act?: Act) {
  const world = godparentWorld(['d1', 'd2', 'p1', 'p2']);
  world.authors = world.authors.map((held) =>
    held.id === other ? authorEntry(other, { ...held.data, domaine: 'Produit' }) : held,
  );
  for (const [index, { at, before }] of stages.entries()) {
    world.now = new Date(at);
    await before?.(world);
    const held = index === broken && act ? throughAct(world.services, act) : world.services;
    const killed = act && index === broken ? killedOf.get(act) : undefined;
    // A run that fails as a whole is told to operators; the next one does its work.
    const run = world.run(at, held).catch(() => undefined);
    await (killed ? Promise.race([run, killed]) : run);
    await world.run(anHourLater(at));
  }
  const requests = await world.services.godparents.requests();
  return {
    mails: world.services.mailer.sent.map(({ key }) => key).toSorted(),
    chat: world.services.chat.posted.map(({ key }) => key),
    asked: requests.map((asked) => [asked.newcomer, asked.godparent, asked.answer]).toSorted(),
    ends: (await world.services.godparents.searches()).map(({ outcome }) => outcome),
  };
}

/** When the process of an act was killed. */
const killedOf = new WeakMap<Act, Promise<void>>();

/** Lets every call be made but one, before or after whose effect the process does nothing any more, or gets an error. */
function breaking(step: number, moment: 'before' | 'after', how: 'killed' | 'failed'): Act {
  let count = 0;
  const killed = Promise.withResolvers<undefined>();
  const act: Act = async (_, make) => {
    if (count++ !== step) return make();
    if (moment === 'after') await make();
    if (how === 'failed') throw new Error('Down.');
    killed.resolve(undefined);
    return new Promise(() => undefined);
  };
  if (how === 'killed') killedOf.set(act, killed.promise);
  return act;
}

/** How many calls the run of a stage makes. */
async function callsOf(stage: number): Promise<number> {
  let count = 0;
  await play(stage, (_, make) => {
    count += 1;
    return make();
  });
  return count;
}

const whole = await play(-1);

it('the stages ask, introduce and tell the team', () => {
  expect(whole.ends).toEqual(['found', 'team-told']);
  expect(whole.chat).toHaveLength(1);
  expect(whole.mails).toContain(`marrainage/${newcomer}/presentation/d2/d2`);
});

describe.each(stages.map((_, index) => index))('a run of stage %i', async (stage) => {
  const calls = await callsOf(stage);

  it.each(['killed', 'failed'] as const)(
    'that is %s at any call is finished by the next, and nothing is done twice',
    async (how) => {
      expect(calls).toBeGreaterThan(3);
      for (let step = 0; step < calls; step += 1)
        for (const moment of ['before', 'after'] as const)
          expect(await play(stage, breaking(step, moment, how)), `${how} ${moment} call ${step}`).toEqual(
            whole,
          );
    },
  );
});

it('two runs at once ask one person once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const world = godparentWorld();
    await world.begin();
    await world.begin(other);
    await Promise.all(Array.from({ length: 8 }, () => world.run()));
    expect(world.services.mailer.sent.map(({ to }) => to)).toEqual([
      'd1@communs.example',
      'd2@communs.example',
    ]);
    expect(await world.services.godparents.requests()).toHaveLength(2);
  }
});
