import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret that signs links on this machine, made at the first start and kept in the local folder. */
export async function localSecret(folder: string): Promise<string> {
  const path = join(folder, 'link-secret');
  await mkdir(folder, { recursive: true });
  try {
    // "wx" lets one of two starts make it; the other reads it.
    await writeFile(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  return (await readFile(path, 'utf8')).trim();
}
