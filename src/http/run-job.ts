import { describeFault } from '../domain/describe-fault.ts';
import type { JobRun } from '../ports.ts';
import type { Services } from '../services.ts';
import { withoutAddresses } from '../domain/without-addresses.ts';
import { answerJson } from './answer-form.ts';
import { logFault } from './log-fault.ts';

/** What a job did, and what it could not do, each with its cause. */
export interface JobReport {
  readonly failed: readonly { readonly what: string; readonly cause: string }[];
}

/** What notes that a job ran. */
type Noting = Pick<Services, 'clock' | 'jobRuns'>;

/**
 * Runs a scheduled job: 200 with its report; 500 with the causes when it, or a part of it, failed. Its run is kept, for
 * the console.
 */
export async function runJob<Held extends Noting>(
  name: string,
  open: () => Promise<Held>,
  run: (services: Held) => Promise<JobReport>,
): Promise<Response> {
  try {
    const services = await open();
    return answerReport(name, await noted(name, services, () => run(services)));
  } catch (fault) {
    logFault(name, fault);
    return answerJson(500, { error: describeFault(fault) });
  }
}

/** Runs a job, and keeps how it ended; a run that cannot be kept is a run all the same. */
async function noted(
  name: string,
  { clock, jobRuns }: Noting,
  run: () => Promise<JobReport>,
): Promise<JobReport> {
  const startedAt = clock.now().toISOString();
  const start = performance.now();
  const note = async (end: Pick<JobRun, 'outcome' | 'counts' | 'cause'>) => {
    try {
      const milliseconds = Math.round(performance.now() - start);
      await jobRuns.add({ name, startedAt, milliseconds, ...end });
    } catch (fault) {
      logFault(`${name} (its run)`, fault);
    }
  };
  try {
    const report = await run();
    const [first] = report.failed;
    await note({
      outcome: first === undefined ? 'done' : 'partly',
      counts: countsOf(report),
      cause: first && withoutAddresses(`${first.what}: ${first.cause}`),
    });
    return report;
  } catch (fault) {
    await note({ outcome: 'failed', counts: {}, cause: describeFault(fault) });
    throw fault;
  }
}

/** How many of what a report tells. */
const countsOf = (report: JobReport): Record<string, number> =>
  Object.fromEntries(
    Object.entries(report).flatMap(([name, value]: [string, unknown]): [string, number][] => {
      if (Array.isArray(value)) return [[name, value.length]];
      return typeof value === 'number' ? [[name, value]] : [];
    }),
  );

/**
 * Answers with what a job did: 200, or 500 when a part of it failed, which operators are told once. No address leaves,
 * whatever a part is called and whatever failed.
 */
export function answerReport(name: string, report: JobReport): Response {
  const { failed } = report;
  if (failed.length > 0)
    console.error(
      withoutAddresses(`${name}: ${failed.map(({ what, cause }) => `${what}: ${cause}`).join('; ')}`),
    );
  return answerJson(failed.length === 0 ? 200 : 500, withoutAny(report));
}

/** A report without an address in any of its texts. */
const withoutAny = (report: JobReport): object =>
  JSON.parse(
    JSON.stringify(report, (_, value: unknown) =>
      typeof value === 'string' ? withoutAddresses(value) : value,
    ),
  ) as object;
