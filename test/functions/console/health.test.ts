import { readdir, readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scheduledJobs } from '../../../src/domain/scheduled-jobs.ts';
import { runJob } from '../../../src/http/run-job.ts';
import { noteVendors } from '../../../src/journeys/note-vendors.ts';
import { consoleTrial, type ConsoleTrial } from './trial.ts';

let trial: ConsoleTrial;

beforeEach(() => {
  trial = consoleTrial();
});

const path = '/console/sante/';
const text = async () => (await trial.seen(path)).html.replaceAll('\u00A0', ' ').replaceAll('&nbsp;', ' ');

it('the console knows every job that runs by the clock', async () => {
  const scheduled: string[] = [];
  for (const file of await readdir('functions'))
    if (/^export const config\b.*\bschedule:/m.test(await readFile(`functions/${file}`, 'utf8')))
      scheduled.push(file.replace('.ts', ''));
  expect(scheduledJobs.map(({ name }) => name).sort()).toEqual(scheduled.sort());
});

describe('health', () => {
  it('says how each vendor answered last', async () => {
    const { vendorLog } = trial.services;
    await vendorLog.note({ vendor: 'chat', succeededAt: '2026-11-19T09:00:00.000Z' });
    await vendorLog.note({
      vendor: 'chat',
      failedAt: '2026-11-20T08:00:00.000Z',
      cause: 'ChatError: <Mattermost> answered 503.',
    });
    const html = await text();
    expect(html.match(/En panne/g)).toHaveLength(1);
    expect(html).toContain('19 novembre 2026 à 10:00');
    expect(html).toContain('le fournisseur est en panne');
    expect(html).toContain('ChatError: &lt;Mattermost&gt; answered 503.');
    await vendorLog.note({ vendor: 'chat', succeededAt: '2026-11-20T08:30:00.000Z' });
    expect(await text()).not.toContain('En panne');
  });

  it('keeps whether a run still called each vendor', async () => {
    const { services } = trial;
    const vendorHealth = () => [{ vendor: 'OVH', state: 'open' as const, since: '2026-11-20T08:00:00.000Z' }];
    await noteVendors([], { ...services, vendorHealth });
    expect(await services.vendorLog.all()).toEqual([
      { vendor: 'mailboxes', circuit: 'open' },
      { vendor: 'lists', circuit: 'open' },
    ]);
  });

  it('keeps the runs of jobs, and marks those that are late', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    const open = () => Promise.resolve(trial.services);
    await runJob('welcome', open, () => Promise.resolve({ done: ['a', 'b'], looked: 1, failed: [] }));
    await runJob('departures', open, () =>
      Promise.resolve({ done: [], failed: [{ what: 'lise.charme', cause: 'out of reach' }] }),
    );
    const failing = await runJob('forge-poll', open, () => Promise.reject(new Error('Down.')));
    expect(failing.status).toBe(500);
    vi.mocked(console.error).mockClear();
    const html = await text();
    expect(html).toMatch(
      /Accueil : accès à ouvrir<\/b><i[^>]*>20 novembre 2026 à 10:00, en 0 s : réussi \(2 faits, 1 personne regardée\)/,
    );
    expect(html).toContain('allé au bout, avec des échecs (1 échec)');
    expect(html).toContain('lise.charme: out of reach');
    expect(html).toContain('Error: Down.');
    expect(html.match(/En retard/g)).toHaveLength(scheduledJobs.length - 3);
    const later = { ...trial.services.clock, now: () => new Date('2026-11-20T11:00:01.000Z') };
    trial.provide({ ...trial.services, clock: later });
    expect((await text()).match(/En retard/g)).toHaveLength(scheduledJobs.length);
  });

  it('does not hold back a job whose run cannot be kept', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    const jobRuns = { ...trial.services.jobRuns, add: () => Promise.reject(new Error('Down.')) };
    const open = () => Promise.resolve({ ...trial.services, jobRuns });
    const response = await runJob('welcome', open, () => Promise.resolve({ failed: [] }));
    expect(response.status).toBe(200);
    expect(console.error).toHaveBeenCalledOnce();
    vi.mocked(console.error).mockClear();
  });
});
