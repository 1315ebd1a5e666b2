import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ForgeError } from '../forge-error.ts';
import { pullRecord, type PullRecord } from './pull-record.ts';

/** The pull requests of a forge: one file each, all of them held in memory too. */
export interface PullRecords {
  get(number: number): PullRecord | undefined;
  newestOf(branch: string): PullRecord | undefined;
  /** Newest first. */
  all(): PullRecord[];
  nextNumber(): number;
  /** Writes a record; the file holds either the former one or this one, whenever the process ends. */
  put(record: PullRecord): Promise<void>;
}

/** Reads the records of a folder, which is made when it is not there. */
export async function openPullRecords(folder: string): Promise<PullRecords> {
  await mkdir(folder, { recursive: true });
  // In the order of the numbers: a record that is written again keeps its place.
  const held = new Map<number, PullRecord>();
  const newest = new Map<string, PullRecord>();
  let lastNumber = 0;
  const hold = (record: PullRecord): void => {
    held.set(record.number, record);
    if (record.number >= (newest.get(record.branch)?.number ?? 0)) newest.set(record.branch, record);
    lastNumber = Math.max(lastNumber, record.number);
  };
  const names = await readdir(folder);
  for (const name of names.filter((one) => one.endsWith('.tmp'))) await rm(join(folder, name));
  const numbers = names.flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []).map(Number);
  for (const number of numbers.sort((one, other) => one - other))
    hold(await readRecord(join(folder, `${number}.json`)));
  return {
    get: (number) => held.get(number),
    newestOf: (branch) => newest.get(branch),
    all: () => [...held.values()].reverse(),
    nextNumber: () => lastNumber + 1,
    put: async (record) => {
      const file = join(folder, `${record.number}.json`);
      try {
        await writeFile(`${file}.tmp`, `${JSON.stringify(record, null, 2)}\n`);
        await rename(`${file}.tmp`, file);
      } catch (cause) {
        throw new ForgeError(`The pull request could not be written to ${file}`, { cause });
      }
      hold(record);
    },
  };
}

async function readRecord(file: string): Promise<PullRecord> {
  try {
    return pullRecord.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new ForgeError(`The pull request in ${file} cannot be read`, { cause });
  }
}
