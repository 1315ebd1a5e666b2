import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openJobs, type Jobs } from './jobs.ts';
import type { LoadedFunction } from './run-functions.ts';
import { tempFolder } from './temp-site.testing.ts';

const clock = { now: () => new Date('2026-11-20T09:00:00.000Z') };
const job = (name: string, run: LoadedFunction['run']): LoadedFunction => ({
  name,
  config: { schedule: '@daily' },
  run,
});

const open = async (functions: readonly LoadedFunction[], folder?: string): Promise<Jobs> =>
  openJobs({
    functions,
    folder: folder ?? (await tempFolder()),
    clock,
    siteUrl: 'http://localhost:8888',
  });

/** Runs a job to its end. */
async function end(jobs: Jobs, name: string): Promise<void> {
  const events = jobs.start(name)?.follow() ?? [];
  for await (const event of events) expect(event.kind).not.toBe('failed');
}

it('knows the functions that have a schedule, and runs no other', async () => {
  const page: LoadedFunction = {
    name: 'page',
    config: { path: '/page' },
    run: () => Promise.reject(new Error()),
  };
  const jobs = await open([page, job('nightly', () => Promise.resolve(new Response()))]);
  expect(jobs.all).toEqual([{ name: 'nightly', schedule: '@daily' }]);
  expect(jobs.start('page')).toBeUndefined();
  expect(jobs.start('../nightly')).toBeUndefined();
});

it('keeps the answer of the last run for the next start', async () => {
  const folder = join(await tempFolder(), 'taches');
  const nightly = job('nightly', (request) =>
    Promise.resolve(Response.json({ method: request.method, url: request.url })),
  );
  const jobs = await open([nightly], folder);
  expect(await jobs.last('nightly')).toBeUndefined();
  await end(jobs, 'nightly');
  expect(await (await open([nightly], folder)).last('nightly')).toEqual({
    at: '2026-11-20T09:00:00.000Z',
    milliseconds: expect.any(Number) as number,
    succeeded: true,
    text: '{\n  "method": "POST",\n  "url": "http://localhost:8888/.netlify/functions/nightly"\n}',
  });
  expect(await readdir(folder)).toEqual(['nightly.json']);
});

it.each([
  ['an answer of failure', () => Promise.resolve(new Response('Panne.', { status: 500 })), 'Panne.'],
  ['a fault', () => Promise.reject(new TypeError('Rien.')), 'TypeError: Rien.'],
])('tells %s', async (_, run, text) => {
  const jobs = await open([job('nightly', run)]);
  await end(jobs, 'nightly');
  expect(await jobs.last('nightly')).toMatchObject({ succeeded: false, text });
});

it('runs a job once at a time', async () => {
  const gate = Promise.withResolvers<Response>();
  let runs = 0;
  const jobs = await open([
    job('nightly', () => {
      runs += 1;
      return gate.promise;
    }),
  ]);
  const first = jobs.start('nightly');
  expect(jobs.running('nightly')).toBe(first);
  expect(jobs.start('nightly')).toBe(first);
  gate.resolve(new Response('fait'));
  await end(jobs, 'nightly');
  expect(runs).toBe(1);
  expect(jobs.running('nightly')).toBeUndefined();
  await end(jobs, 'nightly');
  expect(runs).toBe(2);
});

it('keeps the start of an endless answer', async () => {
  const jobs = await open([job('nightly', () => Promise.resolve(new Response('x'.repeat(50_000))))]);
  await end(jobs, 'nightly');
  expect((await jobs.last('nightly'))?.text).toHaveLength(20_000);
});
