import { serviceHealth, type ServiceHealth } from '../domain/service-health.ts';
import type { Services } from '../services.ts';
import { attempt, type Failure } from './attempt.ts';
import { within } from './within.ts';

/** The longest wait for each part, in milliseconds: whoever watches has not much patience. */
const patience = 2_000;

/** What works, as of now, and what did not answer, for operators. No vendor is asked: their last answers are told. */
export async function readHealth(
  services: Pick<Services, 'clock' | 'databaseState' | 'jobRuns' | 'publishedBuild' | 'vendorLog'>,
): Promise<{ readonly health: ServiceHealth; readonly failed: readonly Failure[] }> {
  const { clock, databaseState, jobRuns, publishedBuild, vendorLog } = services;
  const failed: Failure[] = [];
  const look = <Result>(what: string, work: () => Promise<Result>) =>
    attempt(what, failed, () => within(patience, work));
  const [site, database] = await Promise.all([
    look('site', publishedBuild),
    look('database', () => databaseState.look()),
  ]);
  const [runs, vendors] =
    database === undefined
      ? []
      : await Promise.all([
          look('runs of jobs', () => jobRuns.all()),
          look('vendors', () => vendorLog.all()),
        ]);
  return { health: serviceHealth({ site, database, runs, vendors }, clock.now()), failed };
}
