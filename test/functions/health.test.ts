import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import health from '../../functions/health.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { scheduledJobs } from '../../src/domain/scheduled-jobs.ts';
import { throughAct, type Act } from '../fakes/failing-services.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';
import { logged } from './logged.ts';

let services: FakeServices;
let calls: string[];
let now: Date;

const provide = (act: Act = (_, make) => make(), more: Partial<FakeServices> = {}) => {
  const clock = { ...services.clock, now: () => now };
  const counted: Act = (call, make) => {
    calls.push(call);
    return act(call, make);
  };
  // Settings of their own: an answer is kept for each set of services.
  const settings = { ...services.settings };
  const site = { page: () => Promise.resolve('') };
  provideServices({ ...throughAct({ ...services, ...more }, counted), clock, settings, site });
};
const ask = async () => {
  const response = await health(new Request('https://communs.example/api/health'));
  return { response, body: (await response.json()) as Record<string, unknown> };
};

/** The lines that tell what did not answer; that calls could not be counted is told beside them. */
const toldParts = () =>
  logged('error').filter(({ where }) => where !== 'GET /api/health, the count of calls');

beforeEach(async () => {
  services = fakeServices();
  calls = [];
  now = new Date('2026-11-20T09:00:00.000Z');
  for (const { name } of scheduledJobs)
    await services.jobRuns.add({
      name,
      startedAt: '2026-11-20T08:55:00.000Z',
      milliseconds: 5,
      outcome: name === 'welcome' ? 'partly' : 'done',
      counts: {},
      cause: name === 'welcome' ? 'lise.charme: secret of OVH' : undefined,
    });
  await services.vendorLog.note({
    vendor: 'chat',
    succeededAt: '2026-11-20T08:30:00.000Z',
    failedAt: '2026-11-20T08:00:00.000Z',
    cause: 'ChatError: secret',
  });
  provide();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('/api/health', () => {
  it('tells what works and since when, to anybody, and no cause', async () => {
    const { response, body } = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      at: '2026-11-20T09:00:00.000Z',
      status: 'ok',
      site: { works: true, builtAt: '2026-11-20T08:00:00.000Z', builtFor: '2026-11-20' },
      database: { works: true, waitingMigrations: 0 },
      vendors: [
        {
          name: 'chat',
          works: true,
          succeededAt: '2026-11-20T08:30:00.000Z',
          failedAt: '2026-11-20T08:00:00.000Z',
        },
      ],
    });
    expect(body.jobs).toHaveLength(scheduledJobs.length);
    expect(body.jobs).toContainEqual({
      name: 'welcome',
      works: true,
      lastRunAt: '2026-11-20T08:55:00.000Z',
      lastOutcome: 'partly',
      lastSuccessAt: '2026-11-20T08:55:00.000Z',
    });
    expect(JSON.stringify(body)).not.toMatch(/secret|lise|cause/);
  });

  it('asks no vendor', async () => {
    await ask();
    expect(calls.toSorted()).toEqual([
      'databaseState.look',
      'jobRuns.all',
      'publishedBuild',
      'rateLimits.hit',
      'vendorLog.all',
    ]);
  });

  it('gives its answer again for five seconds, to many at once too', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([200]));
    const looks = () => calls.filter((call) => call === 'jobRuns.all').length;
    expect(looks()).toBe(1);
    now = new Date('2026-11-20T09:00:04.900Z');
    await ask();
    expect(looks()).toBe(1);
    now = new Date('2026-11-20T09:00:05.000Z');
    await ask();
    expect(looks()).toBe(2);
    // A clock that goes back keeps no answer for ever.
    now = new Date('2026-11-20T08:00:00.000Z');
    await ask();
    expect(looks()).toBe(3);
  });

  it.each([
    [
      'the database',
      /^(?!publishedBuild)/,
      { database: { works: false }, site: { works: true } },
      ['database'],
    ],
    ['the site', /^publishedBuild/, { database: { works: true }, site: { works: false } }, ['site']],
    ['the table of jobs', /^jobRuns/, { database: { works: true } }, ['runs of jobs']],
  ])('answers 503 without %s, says what works, and tells operators why', async (_, down, told, parts) => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    provide((call, make) => (down.test(call) ? Promise.reject(new Error('Down for a@b.fr.')) : make()));
    const { response, body } = await ask();
    expect(response.status).toBe(503);
    expect(body).toMatchObject({ status: 'failing', ...told });
    expect(JSON.stringify(body)).not.toContain('Down');
    expect(toldParts()).toMatchObject([
      { event: 'health.parts.failed', parts: parts.map((part) => `${part}: Error: Down for …@…`) },
    ]);
  });

  it('waits four seconds at most for a database that hangs', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    vi.useFakeTimers();
    provide((call, make) => (call === 'publishedBuild' ? make() : new Promise(() => undefined)));
    const asked = ask();
    await vi.advanceTimersByTimeAsync(4_000);
    const { response, body } = await asked;
    expect(response.status).toBe(503);
    expect(body).toMatchObject({ database: { works: false }, site: { works: true } });
    expect(toldParts()).toMatchObject([{ parts: ['database: Error: No answer within 2000 ms.'] }]);
  });

  it('answers 503 while a migration waits', async () => {
    provide(undefined, { databaseState: { look: () => Promise.resolve({ waiting: ['0099_next'] }) } });
    const { response, body } = await ask();
    expect(response.status).toBe(503);
    expect(body).toMatchObject({ database: { works: true, waitingMigrations: 1 } });
  });

  it('is closed to who asks too often, and asks the database nothing more then', async () => {
    provide(undefined, { rateLimits: { ...services.rateLimits, hit: () => Promise.resolve(601) } });
    expect((await ask()).response.status).toBe(429);
    expect(calls).toEqual(['rateLimits.hit']);
  });
});
