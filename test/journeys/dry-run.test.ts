import { expect, it } from 'vitest';
import { planDepartures } from '../../src/journeys/departures/plan-departures.ts';
import { planWelcomes } from '../../src/journeys/welcome/plan-welcomes.ts';
import { throughAct } from '../fakes/failing-services.ts';
import { mission, processWorld } from './process-world.ts';

const reads = /\.(?:find|findAll|of|mergedSince|waiting|present)$|^(?:community|publishedFiles)$/;

it('tells what the next days will bring, and writes nothing', async () => {
  const world = processWorld();
  world.at('2026-03-01');
  world.publish('lise.charme', { missions: [mission('2025-01-01', '2026-03-03')] });
  await world.register('lise.charme', { primaryEmail: 'lise@communs.example', emailStatus: 'EMAIL_ACTIVE' });
  world.publish('celeste.ormeau', { github: 'celeste', missions: [mission('2026-03-10')] });
  await world.register('celeste.ormeau');
  const calls: string[] = [];
  const services = throughAct(world.services, (call, make) => {
    calls.push(call);
    return make();
  });
  const departures = await planDepartures(services, 3);
  expect(departures.map(({ day, member, step, channel }) => [day, member, step, channel].join(' '))).toEqual([
    '2026-03-01 lise.charme reminder-2 mail',
    '2026-03-01 lise.charme reminder-2 chat',
    '2026-03-04 lise.charme suspend-mailbox mailbox',
    '2026-03-04 lise.charme delete-redirections redirections',
    '2026-03-04 lise.charme suspension-receipt mail',
  ]);
  expect(await planWelcomes(services, 3)).toEqual([]);
  const welcomes = await planWelcomes(services, 30);
  expect(new Set(welcomes.map(({ day, member }) => `${day} ${member}`))).toEqual(
    new Set(['2026-03-10 celeste.ormeau']),
  );
  expect(welcomes.map(({ step }) => step)).toContain('invite-github');
  expect(calls.filter((call) => !reads.test(call))).toEqual([]);
});
