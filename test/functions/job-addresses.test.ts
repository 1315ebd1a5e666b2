import { readdir } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { answerReport } from '../../src/http/run-job.ts';
import { throughAct, type Act } from '../fakes/failing-services.ts';
import type { FakeServices } from '../fakes/services.ts';
import { address, busyWorld } from './busy-world.ts';
import { logged } from './logged.ts';

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

const faults: readonly (() => unknown)[] = [
  () => new Error(`Refused ${address}.`),
  () => new Error('Down.', { cause: new Error(`GET /subscriber/${encodeURIComponent(address)}: 500`) }),
  () => new AggregateError([new Error(`<${address}>`)], `Several, ${address}`),
  () => new Error(`Refused:\n    at ${address}\n    at once`),
  () => `${address} is no error`,
];
const leaks = /ormeau|exemple\.fr/;

const site = { page: () => Promise.resolve('') };
const provide = (services: FakeServices, act: Act) => {
  provideServices({ ...throughAct(services, act), site });
};
/** What operators were told, which is no stray error. */
const printed = () =>
  JSON.stringify(logged('error').map(({ where, cause, stack, parts }) => parts ?? [where, cause, stack]));

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
  expect(printed()).toBe(JSON.stringify([['…@… to …@…']]));
});
