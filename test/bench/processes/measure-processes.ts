import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { databaseKinds } from '../http/databases.ts';
import type { Progress } from '../measure.ts';
import { runNode } from '../run-node.ts';

const figures = z.object({
  /** Seconds of the runs that look at everyone for the first time, that find nothing due, that find people leaving. */
  first: z.number(),
  quiet: z.number(),
  busy: z.number(),
  /** The most memory that the process held. */
  peakBytes: z.number(),
});
export type ProcessFigures = z.infer<typeof figures>;

/** A community over which the processes run, and what they may take. */
interface ProcessTrial {
  readonly database: string;
  readonly members: number;
  readonly due: number;
  /** Seconds at most, with nothing due and with people leaving; mebibytes at most. */
  readonly targets: { readonly quiet?: number; readonly busy?: number; readonly mebibytes?: number };
}

const trials: readonly ProcessTrial[] = [
  { database: 'PGlite', members: 3_500, due: 300, targets: { quiet: 2, busy: 30 } },
  { database: 'PostgreSQL', members: 3_500, due: 300, targets: { quiet: 2, busy: 30 } },
  { database: 'PostgreSQL', members: 100_000, due: 1_000, targets: { busy: 120, mebibytes: 512 } },
];

export interface MeasuredProcesses extends ProcessTrial {
  readonly figures: ProcessFigures;
}

/** Runs welcomes and departures over each community, in a process of its own; those alone that have their database. */
export async function measureProcesses(given: {
  readonly isSmall: boolean;
  readonly folder: string;
  readonly tell: Progress;
  readonly stop: AbortSignal;
}): Promise<MeasuredProcesses[]> {
  const { isSmall, folder, tell, stop } = given;
  const measured: MeasuredProcesses[] = [];
  for (const trial of trials.filter(({ members }) => !isSmall || members < 10_000)) {
    const own = join(folder, `processes-${trial.database}-${trial.members}`);
    await mkdir(own, { recursive: true });
    const database = await databaseKinds.find(({ name }) => name === trial.database)?.open(own);
    if (!database) {
      tell(`${trial.database} is not on this machine: skipped`);
      continue;
    }
    tell(`processes: ${trial.members} members, ${trial.due} leaving, ${trial.database}`);
    const log = join(own, 'figures.log');
    const url = database.variables.DATABASE_URL;
    const args = ['--folder', own, '--members', String(trial.members), '--due', String(trial.due)];
    try {
      const program = join(import.meta.dirname, 'run-processes.ts');
      await runNode([program, ...args, ...(url === undefined ? [] : ['--url', url])], {
        cwd: own,
        log,
        stop,
      });
      const last = (await readFile(log, 'utf8')).trim().split('\n').at(-1) ?? '';
      measured.push({ ...trial, figures: figures.parse(JSON.parse(last)) });
    } finally {
      await database.drop();
    }
  }
  return measured;
}
