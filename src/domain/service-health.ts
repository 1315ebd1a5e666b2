import type { BuildFacts } from '../schema/build-facts.ts';
import type { Vendor } from '../schema/vendor.ts';
import { scheduledJobs, type ScheduledJob, type ScheduledJobName } from './scheduled-jobs.ts';

/** A run of a job, as its row tells. */
export interface KnownRun {
  readonly name: string;
  readonly startedAt: string;
  readonly outcome: 'done' | 'partly' | 'failed';
}

/** How a vendor answered the last runs. */
export interface KnownVendor {
  readonly vendor: Vendor;
  readonly succeededAt?: string | undefined;
  readonly failedAt?: string | undefined;
  readonly circuit?: 'closed' | 'open' | 'half-open' | undefined;
}

/** What somebody found when looking; undefined for what did not answer in time. */
export interface Found {
  readonly site: BuildFacts | undefined;
  readonly database: { readonly waiting: readonly string[] } | undefined;
  /** Newest first. */
  readonly runs: readonly KnownRun[] | undefined;
  readonly vendors: readonly KnownVendor[] | undefined;
}

interface JobHealth {
  readonly name: ScheduledJobName;
  /** It has ended well, wholly or in part, within twice its period. */
  readonly works: boolean;
  readonly lastRunAt?: string | undefined;
  readonly lastOutcome?: KnownRun['outcome'] | undefined;
  readonly lastSuccessAt?: string | undefined;
}

interface VendorHealth extends Omit<KnownVendor, 'vendor'> {
  readonly name: Vendor;
  /** It did not fail since it succeeded. */
  readonly works: boolean;
}

/** What works: nothing private, no cause of a fault, and nothing that only the vendor should know. */
export interface ServiceHealth {
  /**
   * `failing`: something does not work without which the secretariat doesn't, site, database, migrations, a job;
   * `degraded`: it works, and a vendor fails, or the last run of a job.
   */
  readonly status: 'ok' | 'degraded' | 'failing';
  readonly site: Partial<BuildFacts> & { readonly works: boolean };
  readonly database: { readonly works: boolean; readonly waitingMigrations?: number | undefined };
  readonly jobs: readonly JobHealth[];
  readonly vendors: readonly VendorHealth[];
}

/** Judges what was found at a moment. */
export function serviceHealth({ site, database, runs = [], vendors = [] }: Found, now: Date): ServiceHealth {
  const jobs = scheduledJobs.map((job) => jobHealth(job, runs, now));
  const known = vendors.map(vendorHealth);
  const isMigrated = database?.waiting.length === 0;
  const isUp = site !== undefined && isMigrated && jobs.every(({ works }) => works);
  const isWell =
    known.every(({ works }) => works) && jobs.every(({ lastOutcome }) => lastOutcome !== 'failed');
  return {
    status: isUp ? (isWell ? 'ok' : 'degraded') : 'failing',
    site: { works: site !== undefined, ...site },
    database: { works: database !== undefined, waitingMigrations: database?.waiting.length },
    jobs,
    vendors: known,
  };
}

/** Field by field: a row tells more, such as why a vendor failed. */
const vendorHealth = ({ vendor, succeededAt, failedAt, circuit }: KnownVendor): VendorHealth => ({
  name: vendor,
  works: failedAt === undefined || failedAt <= (succeededAt ?? ''),
  succeededAt,
  failedAt,
  circuit,
});

function jobHealth(job: ScheduledJob, runs: readonly KnownRun[], now: Date): JobHealth {
  const own = runs.filter(({ name }) => name === job.name);
  const success = own.find(({ outcome }) => outcome !== 'failed');
  // A job of every quarter has not run in a young secretariat: it is waited for since the first run that is known.
  const since = success?.startedAt ?? (own.length > 0 ? undefined : runs.at(-1)?.startedAt);
  return {
    name: job.name,
    works: since !== undefined && now.getTime() - Date.parse(since) <= 2 * job.period * 60_000,
    lastRunAt: own[0]?.startedAt,
    lastOutcome: own[0]?.outcome,
    lastSuccessAt: success?.startedAt,
  };
}
