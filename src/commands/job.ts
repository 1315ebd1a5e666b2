import { parseArgs } from 'node:util';
import { provideServices } from '../adapters/provided-services.ts';
import { loadFunctions, type LoadedFunction } from '../local/run-functions.ts';
import { daySchema } from '../schema/day.ts';
import { jobTexts } from '../texts/job.ts';
import { dryRun, isDryRunnable } from './job/dry-run.ts';
import { openServices } from './open-services.ts';

/** Runs a scheduled job now, or tells what it would do; true when all of it went well. */
async function run(): Promise<boolean> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      /** Say what would be done, and write nothing. */
      'dry-run': { type: 'boolean', default: false },
      /** How many days a dry run looks ahead. */
      days: { type: 'string', default: '0' },
      /** The day of the run, in the place of the real one. */
      today: { type: 'string' },
    },
  });
  const jobs = (await loadFunctions()).filter(({ config }) => config.schedule !== undefined);
  const job = jobs.find(({ name }) => name === positionals[0]);
  if (!job || positionals.length > 1) throw new Error(jobTexts.usage(jobs.map(({ name }) => name)));
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 0 || days > 366) throw new Error(jobTexts.badDays);
  const isDry = values['dry-run'];
  if (isDry && !isDryRunnable(job.name)) throw new Error(jobTexts.noDryRun);
  const today = values.today === undefined ? undefined : daySchema.parse(values.today);
  const opened = await openServices(today, isDry ? 'look' : 'work');
  const { services } = opened;
  try {
    if (isDry && isDryRunnable(job.name)) {
      for (const line of await dryRun(job.name, days, services)) console.log(line);
      return true;
    }
    provideServices(services);
    return await runNow(job, services.settings.siteUrl);
  } finally {
    await opened.close();
  }
}

async function runNow({ name, run: call }: LoadedFunction, siteUrl: string): Promise<boolean> {
  const response = await call(new Request(`${siteUrl}/.netlify/functions/${name}`, { method: 'POST' }));
  console.log(JSON.stringify(await response.json(), null, 2));
  return response.ok;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
