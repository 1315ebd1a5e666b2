import { expect, it } from 'vitest';
import { verify } from '../../src/journeys/verify/verify.ts';
import { disagreementLine } from '../../src/texts/verify.ts';
import {
  arrivedWorld,
  mission,
  processWorld,
  stepsOf,
  type ProcessWorld,
} from '../journeys/process-world.ts';

const id = 'celeste.ormeau';

async function bothRuns(world: ProcessWorld): Promise<void> {
  expect((await world.welcome()).failed).toEqual([]);
  expect((await world.depart()).failed).toEqual([]);
}

/** What somebody could notice: what is open, which mails left, what is noted. */
async function noticed(world: ProcessWorld): Promise<object> {
  const { accounts, mailboxes, mailer, mailingLists, organisation } = world.services;
  const mailbox = `${id}@communs.example`;
  return {
    account: await accounts.find(id),
    mailbox: await mailboxes.exists(id),
    lists: await mailingLists.listsOf(mailbox),
    github: await organisation?.state('celeste'),
    mails: mailer.sent.map(({ key }) => key),
    steps: await stepsOf(world, id),
  };
}

/** Somebody who came and has left, on a day of her departure. */
async function on(day: string): Promise<ProcessWorld> {
  const world = await arrivedWorld(id, {
    github: 'celeste',
    missions: [mission('2026-03-02', '2026-06-30')],
  });
  for (const past of [
    '2026-03-02',
    '2026-05-31',
    '2026-06-15',
    '2026-06-28',
    '2026-07-01',
    '2026-07-03',
    '2026-07-30',
  ])
    if (past <= day) {
      world.at(past);
      await bothRuns(world);
    }
  return world;
}

it.each([
  ['a day', '2026-06-28', '2026-06-27'],
  ['a day', '2026-07-01', '2026-06-30'],
  ['a day', '2026-07-30', '2026-07-29'],
  ['a month', '2026-07-01', '2026-06-01'],
  ['a month', '2026-07-03', '2026-06-03'],
  ['a month', '2026-07-30', '2026-06-30'],
  ['to before she came', '2026-07-03', '2026-02-01'],
])('a clock that is moved back by %s, on %s, changes nothing and sends nothing', async (_, day, back) => {
  const world = await on(day);
  const before = await noticed(world);
  world.at(back, 11);
  await bothRuns(world);
  // As when her page is saved meanwhile: nobody is looked at before her day otherwise.
  await world.services.members.lookAgain(id);
  await bothRuns(world);
  expect(await noticed(world)).toEqual(before);
  world.at(day, 12);
  await bothRuns(world);
  expect(await noticed(world)).toEqual(before);
  const { found } = await verify(world.services);
  expect(found.map(disagreementLine).filter((line) => !line.includes('arrivée'))).toEqual([]);
});

it('a clock that ran ahead and is set right keeps no run away', async () => {
  const world = processWorld();
  world.at('2027-03-02');
  world.publish('lise.charme', { missions: [mission('2026-01-01')] });
  await bothRuns(world);
  world.at('2026-03-02');
  await world.register(id);
  world.publish(id, { missions: [mission('2026-03-02')] });
  const report = await world.welcome();
  expect(report).toMatchObject({ isComplete: true, failed: [] });
  expect(await world.services.mailboxes.exists(id)).toBe(true);
});
