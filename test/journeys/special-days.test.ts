import { describe, expect, it } from 'vitest';
import { parisDay } from '../../src/domain/paris-time.ts';
import { mission, processWorld, type ProcessWorld } from './process-world.ts';

const id = 'lise.charme';
const mailbox = `${id}@communs.example`;
const home = `${id}@exemple.fr`;

async function leaving(end: string): Promise<ProcessWorld> {
  const world = processWorld();
  world.publish(id, { missions: [mission('2025-01-01', end)] });
  await world.register(id, {
    primaryEmail: mailbox,
    emailStatus: 'EMAIL_ACTIVE',
    communicationEmail: 'primary',
  });
  await world.services.mailboxes.create(id, 'a password of hers');
  return world;
}

/** The steps that a run does at an instant of universal time, on the day that it is in Paris. */
async function runAt(world: ProcessWorld, instant: string): Promise<string[]> {
  const now = new Date(instant);
  const today = parisDay(now);
  world.services = { ...world.services, clock: { now: () => now, today: () => today } };
  const { done } = await world.depart();
  return done.map((step) => step.split(' ')[2] ?? '');
}

const days = [
  ['the night of the summer hour', '2026-03-28', '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z'],
  ['the night after the summer hour', '2026-03-29', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
  ['the night of the winter hour', '2026-10-24', '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'],
  ['the night after the winter hour', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
  ['a leap day', '2028-02-29', '2028-02-29T22:59:59Z', '2028-02-29T23:00:00Z'],
  ['the first of May, a holiday', '2026-05-01', '2026-05-01T21:59:59Z', '2026-05-01T22:00:00Z'],
  ['the last of the year', '2026-12-31', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'],
] as const;

describe.each(days)('a mission that ends on %s', (_, end, before, after) => {
  it('closes nothing through its last second in Paris, and the mailbox from the next one on', async () => {
    const world = await leaving(end);
    expect(await runAt(world, before)).not.toContain('suspend-mailbox');
    expect(await runAt(world, after)).toContain('suspend-mailbox');
  });
});

describe('messages on the days on which the clocks change', () => {
  it.each([
    ['2026-03-28', '2026-03-29T05:59:59Z', '2026-03-29T06:00:00Z'],
    ['2026-10-24', '2026-10-25T06:59:59Z', '2026-10-25T07:00:00Z'],
  ])('leave from 8:00 in Paris on (a mission that ended on %s)', async (end, before, after) => {
    const world = await leaving(end);
    await runAt(world, before);
    expect(world.mailsTo(home)).toEqual([]);
    await runAt(world, after);
    expect(world.mailsTo(home)).toEqual(['Tes accès sont fermés']);
  });
});
