import { readHealth } from '../journeys/read-health.ts';
import { within } from '../journeys/within.ts';
import type { Services } from '../services.ts';
import { answerJson } from './answer-form.ts';
import { isOverLimit } from './is-over-limit.ts';
import { log } from './log/log.ts';
import { logFault } from './log/log-fault.ts';

/** How long an answer is given again, in milliseconds, so that whoever asks often costs nothing. */
const keptFor = 5_000;
const looksAnHour = 600;
/** The longest wait for the count of calls, in milliseconds. */
const patience = 2_000;

interface Kept {
  readonly until: number;
  readonly look: ReturnType<typeof lookNow>;
}

/** The last look with each set of services: one a process, outside of tests. */
const lastLooks = new WeakMap<object, Kept>();

/**
 * `GET /api/health`: what works, for those who watch the site, without a key and without anything private. 200 when all
 * that is required does, 503 when something does not, 429 for a caller who looks more than 600 times an hour. The answer
 * is at most five seconds old.
 */
export async function showHealth(request: Request, services: Services): Promise<Response> {
  if (freshLook(services) === undefined && (await looksTooOften(request, services)))
    return answerJson(429, { error: 'Trop de demandes.' });
  const { at, health } = await (freshLook(services) ?? lookAgain(services));
  return answerJson(health.status === 'failing' ? 503 : 200, { at, ...health });
}

/** The last look while it is fresh; one of later than now is from before a clock was put back. */
function freshLook({ clock, settings }: Services): Kept['look'] | undefined {
  const now = clock.now().getTime();
  const kept = lastLooks.get(settings);
  return kept && now < kept.until && now >= kept.until - keptFor ? kept.look : undefined;
}

function lookAgain(services: Services): Kept['look'] {
  const look = lookNow(services);
  lastLooks.set(services.settings, { until: services.clock.now().getTime() + keptFor, look });
  return look;
}

async function lookNow(services: Services) {
  const { health, failed } = await readHealth(services);
  if (failed.length > 0)
    log('error', 'health.parts.failed', { parts: failed.map(({ what, cause }) => `${what}: ${cause}`) });
  return { at: services.clock.now().toISOString(), health };
}

/** Where calls cannot be counted, the look itself is asked: it is there to tell that the database is down. */
async function looksTooOften(request: Request, services: Services): Promise<boolean> {
  try {
    return await within(patience, () => isOverLimit('health', looksAnHour, request, services));
  } catch (fault) {
    logFault('GET /api/health, the count of calls', fault);
    return false;
  }
}
