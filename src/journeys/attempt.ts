import { describeFault } from '../domain/describe-fault.ts';

/** A part of a job that could not be done, and why, in words for operators. */
export interface Failure {
  readonly what: string;
  readonly cause: string;
}

/** Does one part of a job; its fault is added to those of the job, and keeps no other part from being done. */
export async function attempt<Result>(
  what: string,
  failed: Failure[],
  part: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await part();
  } catch (fault) {
    failed.push({ what, cause: describeFault(fault) });
    return undefined;
  }
}
