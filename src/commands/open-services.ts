import { environmentWith, readSettings } from '../adapters/env.ts';
import { readProductionSettings } from '../adapters/production-env.ts';
import { productionServices } from '../adapters/production-services.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { openJobServices, type OpenServices } from '../local/open-job-services.ts';
import type { Day } from '../schema/day.ts';
import { jobTexts } from '../texts/job.ts';

/**
 * Production's services where its secrets are set, the local platform's elsewhere; `today` is the day in the place of the
 * real one. Throws where production would do its work on another day.
 */
export async function openServices(today: Day | undefined, mode: 'look' | 'work'): Promise<OpenServices> {
  const environment = environmentWith({});
  if (!environment.LINK_SECRET) return openJobServices(readSettings(), today);
  if (today !== undefined && mode === 'work') throw new Error(jobTexts.todayIsForTrials);
  const services = productionServices(readProductionSettings(environment));
  const clock = today === undefined ? services.clock : systemClock(() => today);
  return { services: { ...services, clock }, close: () => Promise.resolve() };
}
