import { rm } from 'node:fs/promises';
import { readIfThere } from '../adapters/read-if-there.ts';
import { replaceFile } from '../adapters/write-file-atomically.ts';
import { parseDay, type Day } from '../schema/day.ts';

/** The day that the platform's clock is moved to for trials; kept in a file, so that it survives a restart. */
export interface SetDay {
  /** Undefined where the clock follows the real day. */
  readonly day: () => Day | undefined;
  /** Moves the clock to a day, or back to the real one. */
  set(day: Day | undefined): Promise<void>;
}

/** The day that is kept in a file, or the one that the environment fixes at the start. */
export async function openSetDay(file: string, fixed: Day | undefined): Promise<SetDay> {
  let day = fixed ?? parseDay((await readIfThere(file)) ?? '');
  return {
    day: () => day,
    async set(given) {
      if (given === undefined) await rm(file, { force: true });
      else await replaceFile(file, `${given}\n`);
      day = given;
    },
  };
}
