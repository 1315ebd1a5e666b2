import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of its own, in memory, that can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  fill(): Promise<void>;
  empty(): Promise<void>;
  drop(): Promise<void>;
}

/** A disk of so many megabytes; undefined, after a warning, where this user may mount none. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder]);
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    const reason = fault instanceof Error ? fault.message.trim() : String(fault);
    console.warn(`No disk can be mounted here (${reason}): nothing is tried on a full one.`);
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    async fill() {
      const file = await open(filler, 'w');
      try {
        for (let size = 1 << 20; size > 0; size >>= 1)
          while (await isWritten(file.write(Buffer.alloc(size), 0, size))) continue;
      } finally {
        await file.close();
      }
    },
    empty: () => rm(filler, { force: true }),
    async drop() {
      await run('umount', ['-l', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function isWritten(write: Promise<{ readonly bytesWritten: number }>): Promise<boolean> {
  try {
    return (await write).bytesWritten > 0;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC') return false;
    throw fault;
  }
}
