import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ForgeError } from '../forge-error.ts';
import { pullRecord, type PullRecord } from './pull-record.ts';

/** The pull requests of a forge: one file each, all of them held in memory too. */
export interface PullRecords {
  get(number: number): PullRecord | undefined;
  /** Newest first. */
  all(): PullRecord[];
  nextNumber(): number;
  /** Writes a record; the file holds either the former one or this one, whenever the process ends. */
  put(record: PullRecord): Promise<void>;
}

/** Reads the records of a folder, which is made when it is not there. */
export async function openPullRecords(folder: string): Promise<PullRecords> {
  await mkdir(folder, { recursive: true });
  const held = new Map<number, PullRecord>();
  for (const name of await readdir(folder)) {
    if (name.endsWith('.tmp')) await rm(join(folder, name));
    if (!/^\d+\.json$/.test(name)) continue;
    const record = await readRecord(join(folder, name));
    held.set(record.number, record);
  }
  return {
    get: (number) => held.get(number),
    all: () => [...held.values()].sort((one, other) => other.number - one.number),
    nextNumber: () => Math.max(0, ...held.keys()) + 1,
    put: async (record) => {
      const file = join(folder, `${record.number}.json`);
      try {
        await writeFile(`${file}.tmp`, `${JSON.stringify(record, null, 2)}\n`);
        await rename(`${file}.tmp`, file);
      } catch (cause) {
        throw new ForgeError(`The pull request could not be written to ${file}`, { cause });
      }
      held.set(record.number, record);
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
