import { describeFault } from '../domain/describe-fault.ts';
import { withoutAddresses } from '../domain/without-addresses.ts';
import { answerJson } from './answer-form.ts';
import { logFault } from './log-fault.ts';

/** What a job did, and what it could not do, each with its cause. */
export interface JobReport {
  readonly failed: readonly { readonly what: string; readonly cause: string }[];
}

/** Runs a scheduled job: 200 with its report; 500 with the causes when it, or a part of it, failed. */
export async function runJob<Services>(
  name: string,
  open: () => Promise<Services>,
  run: (services: Services) => Promise<JobReport>,
): Promise<Response> {
  try {
    return answerReport(name, await run(await open()));
  } catch (fault) {
    logFault(name, fault);
    return answerJson(500, { error: describeFault(fault) });
  }
}

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
