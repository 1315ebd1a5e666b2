import { readdir } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { answerReport } from '../../src/http/run-job.ts';
import { submitArrival } from '../../src/journeys/submit-arrival.ts';
import { syncMembers } from '../../src/journeys/sync-members.ts';
import { arrivalFormSchema } from '../../src/schema/arrival-form.ts';
import { toDay } from '../../src/schema/day.ts';
import { filledArrival } from '../builders.ts';
import { anAccount, anEvent, aMail, anArrival } from '../contract/database/samples.ts';
import { throughAct, type Act } from '../fakes/failing-services.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

interface Job {
  readonly name: string;
  readonly run: () => Promise<Response>;
}

/** The scheduled functions, all of them. */
async function scheduled(): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const name of await readdir('functions')) {
    const made = (await import(`../../functions/${name.replace(/\.ts$/, '')}.ts`)) as {
      default: () => Promise<Response>;
      config: { schedule?: string };
    };
    if (made.config.schedule !== undefined) jobs.push({ name, run: made.default });
  }
  return jobs;
}

const address = 'celeste.ormeau@exemple.fr';
const faults: readonly (() => unknown)[] = [
  () => new Error(`Refused ${address}.`),
  () => new Error('Down.', { cause: new Error(`GET /subscriber/${encodeURIComponent(address)}: 500`) }),
  () => new AggregateError([new Error(`<${address}>`)], `Several, ${address}`),
  () => new Error(`Refused:\n    at ${address}\n    at once`),
  () => `${address} is no error`,
];
const leaks = /ormeau|exemple\.fr/;

/** A working day in the morning, at the beginning of a quarter, with something to do for every job. */
async function busyWorld(): Promise<FakeServices> {
  const services: FakeServices = {
    ...fakeServices(),
    publisher: { publish: () => Promise.resolve() },
  };
  const { accounts, arrivals, audit, contents, contributions, mailLog, steps, toolRequests } = services;
  await submitArrival(
    arrivalFormSchema.parse({ ...filledArrival, lastName: 'Brume', email: address }),
    services,
  );
  const changes = [{ path: '_startups/eau-claire.md', text: 'x' }];
  const branch = 'cms/startups/eau-claire';
  await contributions.record(branch, 'ondine.mistral', services.clock.now());
  await contents.propose({ branch, title: 'Eau', body: '', labels: [], reviewers: [], changes });
  const mailbox = {
    formerPrimaryEmail: 'lise.charme@communs.example',
    mailboxDeletionAt: '2026-01-01T00:00:00.000Z',
  };
  const primaryEmail = 'lise@exemple.fr';
  await accounts.reserve(
    anAccount({ id: 'lise.charme', secondaryEmail: address.replace('c', 'z'), primaryEmail, ...mailbox }),
  );
  await accounts.reserve(anAccount({ id: 'ondine.mistral', secondaryEmail: 'ondine.ormeau@exemple.fr' }));
  await arrivals.record(anArrival({ id: 'vieille.arrivee', closedAt: '2026-03-02T00:00:00.000Z' }));
  await audit.write(anEvent({ at: '2020-01-01T00:00:00.000Z', after: address }));
  await mailLog.open(aMail({ to: address }), new Date('2020-01-01'));
  await services.ledger.done('signalement/1', new Date('2020-01-01'));
  await services.godparents.begin('ondine.mistral', new Date('2026-11-01'));
  await toolRequests.ask({
    id: 'r',
    member: 'ondine.mistral',
    tool: 'x',
    answers: [],
    reason: address,
    askedAt: '2026-11-01T00:00:00.000Z',
  });
  const key = { member: 'lise.charme', cause: toDay('2026-02-01'), step: 'leave-lists', channel: 'lists' };
  await steps.claim(key, new Date('2026-03-01'), new Date('2026-02-28'));
  await steps.fail(key, 'Down.', new Date('2026-02-28'));
  await syncMembers(services);
  const now = new Date('2027-01-04T08:15:00.000Z');
  return { ...services, clock: { now: () => now, today: () => toDay('2027-01-04') } };
}

const site = { page: () => Promise.resolve('') };
const provide = (services: FakeServices, act: Act) => {
  provideServices({ ...throughAct(services, act), site });
};
/** What operators were told, which is no stray error. */
const printed = () => {
  const lines = vi.mocked(console.error).mock.calls.flat().map(String);
  vi.mocked(console.error).mockClear();
  return lines.join('\n');
};

beforeEach(() => {
  vi.mocked(console.error).mockImplementation(() => undefined);
});

const jobs = await scheduled();

describe.each(jobs)('the job $name', ({ run }) => {
  it('tells no address, whichever of its calls fails and however', async () => {
    const calls = new Set<string>();
    provide(await busyWorld(), (call, make) => {
      calls.add(call);
      return make();
    });
    expect(await (await run()).text()).not.toMatch(leaks);
    let index = 0;
    for (const failing of calls) {
      const fault = faults[index++ % faults.length]?.();
      provide(await busyWorld(), (call, make) => {
        if (call === failing) throw fault;
        return make();
      });
      expect(await (await run()).text(), failing).not.toMatch(leaks);
    }
    for (const fault of faults) {
      provide(await busyWorld(), () => {
        throw fault();
      });
      const response = await run();
      expect(await response.text()).not.toMatch(leaks);
    }
    expect(printed()).not.toMatch(leaks);
  });
});

it('there are jobs to look at', () => {
  expect(jobs.length).toBeGreaterThan(10);
});

it('a report hides the address that a part was named after, wherever it stands', async () => {
  const report = {
    done: [`"${address}\\`, ['nil.zephyr']],
    failed: [{ what: address, cause: `to ${address}` }],
  };
  const response = answerReport('job', report);
  expect(await response.json()).toEqual({
    done: ['"…@…', ['nil.zephyr']],
    failed: [{ what: '…@…', cause: 'to …@…' }],
  });
  expect(printed()).toBe(JSON.stringify(['…@… to …@…']));
});
