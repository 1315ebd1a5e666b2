import { describeFault } from '../domain/describe-fault.ts';
import type { JobRun } from '../ports.ts';
import type { Services } from '../services.ts';
import { withoutPrivate } from '../domain/without-private.ts';
import { answerJson } from './answer-form.ts';
import { log } from './log/log.ts';
import { logFault } from './log/log-fault.ts';
import { observed } from './log/observed.ts';

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

/** A function that runs a job by the clock. */
export const scheduled = <Held extends Noting>(
  name: string,
  open: () => Promise<Held>,
  run: (services: Held) => Promise<JobReport>,
): (() => Promise<Response>) => observed(name, () => runJob(name, open, run));

/** Runs a job, and keeps how it ended; a run that cannot be kept is a run all the same. */
async function noted(
  name: string,
  { clock, jobRuns }: Noting,
  run: () => Promise<JobReport>,
): Promise<JobReport> {
  const startedAt = clock.now().toISOString();
  const start = performance.now();
  const note = async (end: Pick<JobRun, 'outcome' | 'counts' | 'cause'>) => {
    const milliseconds = Math.round(performance.now() - start);
    const { outcome, counts } = end;
    log('info', 'job.ended', { job: name, outcome, durationMs: milliseconds, counts });
    try {
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
      cause: first && withoutPrivate(`${first.what}: ${first.cause}`),
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
 * Answers with what a job did: 200, or 500 when a part of it failed, which operators are told once. Nothing private leaves,
 * whatever a part is called and whatever failed.
 */
export function answerReport(name: string, report: JobReport): Response {
  const { failed } = report;
  if (failed.length > 0)
    log('error', 'job.parts.failed', {
      job: name,
      parts: failed.map(({ what, cause }) => withoutPrivate(`${what}: ${cause}`)),
    });
  return answerJson(failed.length === 0 ? 200 : 500, withoutAny(report));
}

/** A report without what is private in any of its texts. */
const withoutAny = (report: JobReport): object =>
  JSON.parse(
    JSON.stringify(report, (_, value: unknown) =>
      typeof value === 'string' ? withoutPrivate(value) : value,
    ),
  ) as object;
