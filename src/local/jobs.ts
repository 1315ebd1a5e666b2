import { join } from 'node:path';
import { z } from 'zod';
import { describeFault } from '../domain/describe-fault.ts';
import { readIfThere } from '../adapters/read-if-there.ts';
import { replaceFile } from '../adapters/write-file-atomically.ts';
import type { Clock } from '../ports.ts';
import { runLabel } from './messages.ts';
import { startProgress, timedOutcome, type Progress } from './progress.ts';
import type { LoadedFunction } from './run-functions.ts';

/** A function that production runs by the clock. */
export interface Job {
  readonly name: string;
  /** A cron expression, in UTC. */
  readonly schedule: string;
}

const jobRun = z.object({
  /** When it started, by the platform's clock. */
  at: z.iso.datetime(),
  milliseconds: z.number(),
  succeeded: z.boolean(),
  /** What it answered, or why it failed. */
  text: z.string(),
});

/** How a job ran. */
export type JobRun = Readonly<z.infer<typeof jobRun>>;

/** The scheduled jobs of this project, which the platform runs when it is asked. */
export interface Jobs {
  readonly all: readonly Job[];
  last(name: string): Promise<JobRun | undefined>;
  /** The run of a job that is under way. */
  running(name: string): Progress | undefined;
  /** Runs a job, unless it is running; undefined for an unknown one. */
  start(name: string): Progress | undefined;
}

export interface JobsOptions {
  readonly functions: readonly LoadedFunction[];
  /** Where the last run of each job is kept. */
  readonly folder: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly siteUrl: string;
}

/** The most of an answer that is kept, in characters. */
const longestText = 20_000;

export function openJobs({ functions, folder, clock, siteUrl }: JobsOptions): Jobs {
  const runs = new Map<string, Progress>();
  const running = (name: string): Progress | undefined => {
    const progress = runs.get(name);
    return progress?.state() === 'running' ? progress : undefined;
  };
  const fileOf = (name: string): string => join(folder, `${name}.json`);

  async function run({ name, run: call }: LoadedFunction): Promise<void> {
    const at = clock.now().toISOString();
    // Netlify calls scheduled functions by POST.
    const request = new Request(`${siteUrl}/.netlify/functions/${name}`, { method: 'POST' });
    const outcome = await timedOutcome(async () => {
      const response = await call(request);
      return { succeeded: response.ok, text: readable(await response.text()) };
    });
    const { milliseconds } = outcome;
    const ended =
      'result' in outcome ? outcome.result : { succeeded: false, text: describeFault(outcome.fault) };
    await replaceFile(
      fileOf(name),
      JSON.stringify({ at, milliseconds, ...ended, text: ended.text.slice(0, longestText) } satisfies JobRun),
    );
  }

  return {
    all: functions.flatMap(({ name, config: { schedule } }) =>
      schedule === undefined ? [] : [{ name, schedule }],
    ),
    async last(name) {
      const text = await readIfThere(fileOf(name));
      return text === undefined ? undefined : jobRun.parse(JSON.parse(text));
    },
    running,
    start(name) {
      const job = functions.find((held) => held.name === name && held.config.schedule !== undefined);
      if (job === undefined) return undefined;
      const progress = running(name) ?? startProgress((step) => step(runLabel(name), () => run(job)));
      runs.set(name, progress);
      return progress;
    },
  };
}

/** JSON laid out for people; any other text as it is. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // A job may answer with whatever it likes.
    return text;
  }
}
