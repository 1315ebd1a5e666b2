import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import { scheduledJobs } from './scheduled-jobs.ts';
import { serviceHealth, type Found, type KnownRun } from './service-health.ts';

const now = new Date('2026-11-20T09:00:00.000Z');
const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
const run = (name: string, minutes: number, outcome: KnownRun['outcome'] = 'done'): KnownRun => ({
  name,
  startedAt: ago(minutes),
  outcome,
});
const well: Found = {
  site: { builtAt: ago(60), builtFor: toDay('2026-11-20'), commit: 'abc' },
  database: { waiting: [] },
  runs: scheduledJobs.map(({ name }) => run(name, 5)),
  vendors: [{ vendor: 'chat', succeededAt: ago(5), failedAt: ago(50) }],
};
const withRun = (...runs: KnownRun[]): Found => ({
  ...well,
  runs: [...runs, ...(well.runs ?? []).filter(({ name }) => !runs.some((one) => one.name === name))].sort(
    (one, other) => (one.startedAt < other.startedAt ? 1 : -1),
  ),
});
const jobIn = (found: Found, name: string) => serviceHealth(found, now).jobs.find((job) => job.name === name);

describe('the health of the secretariat', () => {
  it('is well', () => {
    const health = serviceHealth(well, now);
    expect(health).toMatchObject({
      status: 'ok',
      site: { works: true, builtFor: '2026-11-20', commit: 'abc' },
      database: { works: true, waitingMigrations: 0 },
      vendors: [{ name: 'chat', works: true }],
    });
    expect(health.jobs.every(({ works }) => works)).toBe(true);
  });

  it.each<[string, Partial<Found>]>([
    ['the site does not answer', { site: undefined }],
    ['the database does not answer', { database: undefined, runs: undefined, vendors: undefined }],
    ['a migration waits', { database: { waiting: ['0012_more'] } }],
    ['no job ever ran', { runs: [] }],
    ['a job is late', withRun(run('welcome', 121))],
    ['a job fails for twice its period', withRun(run('welcome', 1, 'failed'), run('welcome', 121, 'partly'))],
  ])('fails when %s', (_, change) => {
    expect(serviceHealth({ ...well, ...change }, now).status).toBe('failing');
  });

  it.each<[string, Partial<Found>]>([
    ['a vendor failed last', { vendors: [{ vendor: 'chat', succeededAt: ago(9), failedAt: ago(5) }] }],
    ['a vendor failed ever since', { vendors: [{ vendor: 'mailboxes', failedAt: ago(5) }] }],
    ['a run failed', withRun(run('welcome', 1, 'failed'), run('welcome', 61))],
  ])('is degraded when %s', (_, change) => {
    expect(serviceHealth({ ...well, ...change }, now).status).toBe('degraded');
  });

  it('waits for the first run of a job for twice its period', () => {
    const only = (minutes: number): Found => ({
      ...well,
      runs: [run('forge-poll', 1), run('forge-poll', minutes)],
    });
    expect(jobIn(only(100), 'welcome')?.works).toBe(true);
    expect(jobIn(only(121), 'welcome')?.works).toBe(false);
    expect(jobIn(only(121), 'startup-phase-reminder')?.works).toBe(true);
  });

  it('never says that a job works which has not ended well for twice its period', () => {
    const minutes = fc.integer({ min: 0, max: 500_000 });
    const outcome = fc.constantFrom('done', 'partly', 'failed');
    const job = fc.constantFrom(...scheduledJobs);
    fc.assert(
      fc.property(job, fc.array(fc.tuple(minutes, outcome), { minLength: 1 }), ({ name, period }, given) => {
        const runs = given
          .map(([at, how]) => run(name, at, how))
          .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
        const isRecent = given.some(([at, how]) => how !== 'failed' && at <= 2 * period);
        expect(jobIn({ ...well, runs }, name)?.works).toBe(isRecent);
      }),
    );
  });
});
