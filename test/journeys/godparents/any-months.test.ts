import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFrenchHoliday } from '../../../src/domain/french-calendar.ts';
import { isMessageHour } from '../../../src/domain/message-hours.ts';
import { parisDay } from '../../../src/domain/paris-time.ts';
import { addWorkingDays, isWorkingDay } from '../../../src/domain/working-days.ts';
import type { GodparentAsked } from '../../../src/ports.ts';
import { authorEntry } from '../../builders.ts';
import { godparentWorld, newcomer, other, type GodparentWorld } from './world.ts';

const hour = 3_600_000;

/** What happens some hours after what happened before. */
const event = fc.record({
  after: fc.oneof(fc.nat(5), fc.nat(80)),
  what: fc.constantFrom(
    'run',
    'run',
    'run',
    'run',
    'accept',
    'decline',
    'decline',
    'pause',
    'outage',
    'restart',
  ),
  who: fc.nat(20),
});
const lives = fc.record({
  // Spring has most of the holidays; autumn the change of the clock.
  start: fc.constantFrom(
    '2027-03-24T08:15:00Z',
    '2027-04-28T08:15:00Z',
    '2027-10-27T08:15:00Z',
    '2026-12-21T08:15:00Z',
  ),
  events: fc.array(event, { minLength: 10, maxLength: 60 }),
  godparents: fc.integer({ min: 0, max: 9 }),
});

/** What a world sends, and when; a key that is handed over twice shows. */
function watched(world: GodparentWorld) {
  const left: { key: string; at: Date }[] = [];
  const send = world.services.mailer.send.bind(world.services.mailer);
  world.services.mailer.send = async (mail) => {
    const id = await send(mail);
    left.push({ key: mail.key, at: world.now });
    return id;
  };
  return left;
}

/** Answered, without an answer for two working days, or one whose mail could not leave for three days. */
const isOver = ({ answer, askedAt, mailedAt }: GodparentAsked, now: Date): boolean =>
  answer !== undefined ||
  (mailedAt === undefined
    ? now.getTime() >= Date.parse(askedAt) + 72 * hour
    : parisDay(now) > addWorkingDays(parisDay(new Date(mailedAt)), 2, isFrenchHoliday));

/** That an asking of this moment keeps the rules, by what was there before it. */
function expectFair(
  asked: GodparentAsked,
  before: readonly GodparentAsked[],
  paused: ReadonlySet<string>,
): void {
  const at = new Date(asked.askedAt);
  expect(isWorkingDay(parisDay(at), isFrenchHoliday) && isMessageHour(at), asked.askedAt).toBe(true);
  expect(paused.has(asked.godparent)).toBe(false);
  const toHer = before.filter(({ godparent }) => godparent === asked.godparent);
  expect(toHer.map((held) => held.newcomer)).not.toContain(asked.newcomer);
  expect(toHer.filter(({ answer }) => answer === 'accepted').length).toBeLessThan(2);
  const isFound = (id: string) => before.some((held) => held.newcomer === id && held.answer === 'accepted');
  expect(toHer.every((held) => isOver(held, at) || isFound(held.newcomer))).toBe(true);
  const forNewcomer = before.filter((held) => held.newcomer === asked.newcomer);
  expect(forNewcomer.every((held) => isOver(held, at))).toBe(true);
  expect(forNewcomer.some(({ answer }) => answer === 'accepted')).toBe(false);
  const ofRound = forNewcomer.filter(({ round }) => round === asked.round);
  expect(ofRound.length).toBeLessThan(5);
}

it('over months of holidays, missed runs, outages and any answers, the rules hold and every search ends', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ({ start, events, godparents: count }) => {
      const ids = Array.from({ length: count }, (_, index) => `${index < 4 ? 'd' : 'p'}${index}`);
      const world = godparentWorld(ids);
      const { godparents } = world.services;
      const left = watched(world);
      const paused = new Set<string>();
      world.now = new Date(start);
      world.authors = world.authors.map((held) =>
        [newcomer, other].includes(held.id)
          ? authorEntry(held.id, { missions: [{ start: start.slice(0, 10), status: 'admin' }] })
          : held,
      );
      await world.begin();
      await world.begin(other);
      const act = async (what: string, who: number) => {
        const held = await godparents.requests();
        const asked = held[who % Math.max(held.length, 1)];
        if (what === 'run') {
          await world.run();
          const after = await godparents.requests();
          const isOld = ({ newcomer: who, godparent }: GodparentAsked) =>
            held.some((one) => one.newcomer === who && one.godparent === godparent);
          for (const made of after.filter((one) => !isOld(one)))
            expectFair(
              made,
              after.filter((one) => one !== made),
              paused,
            );
        }
        if (asked && (what === 'accept' || what === 'decline'))
          await world.answer(asked.godparent, what === 'accept' ? 'accepted' : 'declined', asked.newcomer);
        const id = ids[who % Math.max(count, 1)];
        if (what === 'pause' && id !== undefined) {
          await godparents.prefer({ member: id, isPaused: !paused.has(id), capacity: 2 });
          if (!paused.delete(id)) paused.add(id);
        }
        if (what === 'outage') world.services.mailer.fail = !world.services.mailer.fail;
        if (what === 'restart') await godparents.restart(who % 2 === 0 ? newcomer : other, world.now);
      };
      for (const { after, what, who } of events) {
        world.now = new Date(world.now.getTime() + after * hour);
        await act(what, who);
      }
      world.services.mailer.fail = false;
      for (let day = 0; day < 60; day += 1) {
        world.now = new Date(Math.ceil((world.now.getTime() + 1) / (24 * hour)) * 24 * hour + 10 * hour);
        await act('run', 0);
      }

      const keys = left.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { key, at } of left)
        if (!key.includes('/presentation/'))
          expect(isWorkingDay(parisDay(at), isFrenchHoliday) && isMessageHour(at), key).toBe(true);
      for (const { newcomer: who, outcome } of await godparents.searches()) {
        const requests = await godparents.requestsOf(who);
        const accepted = requests.filter(({ answer }) => answer === 'accepted');
        expect(accepted.length).toBeLessThanOrEqual(1);
        expect(outcome).toBe(accepted.length === 1 ? 'found' : 'team-told');
        expect(keys.filter((key) => key.startsWith(`marrainage/${who}/presentation/`))).toHaveLength(
          accepted.length * 2,
        );
      }
    }),
    { numRuns: 80 },
  );
}, 30_000);
