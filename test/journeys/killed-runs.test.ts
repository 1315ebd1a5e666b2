import { describe, expect, it } from 'vitest';
import { throughAct } from '../fakes/failing-services.ts';
import { arrivedWorld, mission, stepsOf, type ProcessWorld } from './process-world.ts';

const id = 'celeste.ormeau';
const mailbox = `${id}@communs.example`;
const home = `${id}@exemple.fr`;

/** All that somebody could notice of a member's accesses. */
async function endOf(world: ProcessWorld) {
  const { accounts, audit, chatAccounts, mailboxes, mailingLists, organisation } = world.services;
  const account = await accounts.find(id);
  const chat = await chatAccounts?.find(mailbox);
  return {
    status: account?.emailStatus,
    primary: account?.primaryEmail,
    mailbox: await mailboxes.exists(id),
    redirections: await mailboxes.redirections(id),
    chat: chat && [chat.state, chat.inCommunity, chat.inAlumni],
    lists: await mailingLists.listsOf(mailbox),
    github: await organisation?.state('celeste'),
    mails: [...world.mailsTo(home), ...world.mailsTo(mailbox)].sort(),
    direct: world.direct.map(({ key }) => key),
    steps: (await stepsOf(world, id)).map((step) => step.replace(', nothing', '')).sort(),
    // A line may be written twice when the process dies between it and its mark, and is never missing.
    audited: [...new Set(audit.written.map(({ action, after }) => `${action} ${after ?? ''}`))].sort(),
  };
}

const arriving = (): Promise<ProcessWorld> =>
  arrivedWorld(id, {
    github: 'celeste',
    missions: [mission('2026-03-02', '2026-03-31', ['eau-claire'])],
  });

async function welcomed(): Promise<ProcessWorld> {
  const world = await arriving();
  await world.welcome();
  await world.services.mailboxes.addRedirection(id, 'ailleurs@exemple.fr');
  return world;
}

async function left(): Promise<ProcessWorld> {
  const world = await welcomed();
  world.at('2026-05-01');
  await world.depart();
  world.at('2026-05-10');
  return world;
}

async function back(): Promise<ProcessWorld> {
  const world = await left();
  await world.depart();
  world.publish(id, { github: 'celeste', missions: [mission('2026-03-02', '2026-12-31', ['eau-claire'])] });
  return world;
}

const on = (day: string, prepare: () => Promise<ProcessWorld>) => async (): Promise<ProcessWorld> => {
  const world = await prepare();
  world.at(day);
  return world;
};

/** A run that dies at its `last`th call, before or after that call did its work; the calls that it made. */
async function killed(
  world: ProcessWorld,
  work: 'welcome' | 'depart',
  last: number,
  isMade: boolean,
): Promise<number> {
  const { services } = world;
  let calls = 0;
  const dead = () => Promise.reject(new Error('The process is dead.'));
  world.services = throughAct(services, (_, make) => {
    calls += 1;
    if (calls < last) return make();
    return calls === last && isMade ? make().then(dead) : dead();
  });
  await world[work]().catch(() => undefined);
  world.services = services;
  return calls;
}

const trials = [
  ['a welcome', 'welcome', '2026-03-02', arriving],
  ['the reminders of a departure', 'depart', '2026-03-20', welcomed],
  ['the closures of a departure', 'depart', '2026-04-05', welcomed],
  ['the deletions of a departure', 'depart', '2026-05-10', left],
  ['the end of a departure', 'depart', '2026-07-05', left],
  ['a return', 'depart', '2026-05-12', back],
] as const;

describe.each(trials)('%s', (_, work, day, prepare) => {
  const begin = on(day, prepare);

  it('ends the same wherever the process dies, once another run has come', { timeout: 60_000 }, async () => {
    const whole = await begin();
    await whole[work]();
    const expected = await endOf(whole);
    for (const isMade of [false, true])
      for (let last = 1; ; last++) {
        const world = await begin();
        const calls = await killed(world, work, last, isMade);
        if (calls < last) break;
        // The dead run's lease and claims expire within minutes.
        world.at(day, 11);
        expect((await world[work]()).failed).toEqual([]);
        expect(await endOf(world), `dead at call ${last}, made: ${String(isMade)}`).toEqual(expected);
      }
  });

  it('ends the same when two processes run at once', async () => {
    const whole = await begin();
    await whole[work]();
    const twice = await begin();
    const reports = await Promise.all([twice[work](), twice[work]()]);
    expect(await endOf(twice)).toEqual(await endOf(whole));
    expect(reports.filter(({ isComplete }) => isComplete)).toHaveLength(1);
  });
});
