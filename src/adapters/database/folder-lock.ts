import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError } from './database-error.ts';

/** Locks that this process holds or is taking. */
const held = new Set<string>();

/**
 * Keeps a database folder for this process, by a file beside it that holds its pid; gives what ends that. A lock whose
 * process is gone is taken over. Throws a French message, for the person who starts a second process.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`;
  if (held.has(path)) throw inUse(folder, path, String(process.pid));
  held.add(path);
  try {
    await take(folder, path);
  } catch (fault) {
    held.delete(path);
    throw fault;
  }
  return () => release(path);
}

async function take(folder: string, path: string): Promise<void> {
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    if (await make(path)) return;
    const holder = await holderOf(path);
    if (holder !== undefined && lives(holder)) throw inUse(folder, path, holder);
    // An empty lock is one that is being written, or that a crash left so.
    if (holder === '' && attempt < 10) await pause(20);
    else if (holder !== undefined) await clearAway(path, holder);
  }
  throw new DatabaseError(`Impossible de réserver la base de ${folder} (fichier ${path}).`);
}

async function make(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (hasCode(fault, 'EEXIST')) return false;
    throw fault;
  }
}

async function holderOf(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (fault) {
    if (hasCode(fault, 'ENOENT')) return undefined;
    throw fault;
  }
}

function lives(holder: string): boolean {
  const pid = Number(holder);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  // A lock that carries our own pid is from before a restart, in a container where pids come again.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // EPERM: there is such a process, of another user.
    return hasCode(fault, 'EPERM');
  }
}

/** Moves the stale lock first: should another process have taken it over since it was read, it is put back. */
async function clearAway(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (fault) {
    if (hasCode(fault, 'ENOENT')) return;
    throw fault;
  }
  if ((await holderOf(aside)) === stale) await rm(aside, { force: true });
  else await rename(aside, path);
}

async function release(path: string): Promise<void> {
  held.delete(path);
  if ((await holderOf(path)) === String(process.pid)) await rm(path, { force: true });
}

const inUse = (folder: string, path: string, holder: string): DatabaseError =>
  new DatabaseError(
    `Un autre processus (pid ${holder}) utilise déjà la base de ${folder}. Arrêtez-le, ou choisissez un autre ` +
      `dossier avec LOCAL_DIR\u00A0; si ce processus n’est pas le secrétariat, supprimez ${path}.`,
    { code: 'in-use' },
  );

const hasCode = (fault: unknown, code: string): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === code;
