import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeOf, DatabaseError } from '../adapters/database/database-error.ts';
import { openDatabase, type DatabaseTarget } from '../adapters/database/open-database.ts';
import { readSettings } from '../adapters/env.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { readTable } from '../domain/account-import/read-table.ts';
import { importAccounts } from '../journeys/import-accounts.ts';
import { localFolder } from '../local/local-folder.ts';
import {
  countLines,
  differingLine,
  importFaults,
  refusedLine,
  tableRefusal,
} from '../texts/account-import.ts';

/** PostgreSQL's words for a table, or a column, that is not there. */
const notMigrated = new Set(['42P01', '42703']);

/** Runs the import; whether every row is taken, or was before. Throws an `Error` in words for the terminal. */
async function run(): Promise<boolean> {
  const { positionals, values: wishes } = parseArgs({
    allowPositionals: true,
    options: {
      /** Write; otherwise the run says only what it would do. */
      write: { type: 'boolean', default: false },
      /** Give accounts that are there what the table says. */
      update: { type: 'boolean', default: false },
    },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Error(importFaults.usage);
  const table = readTable(await readUtf8(file));
  if (table.kind === 'refused') throw new Error(tableRefusal(table.refusal));
  const database = await openDatabase(await databaseOf());
  try {
    const clock = systemClock();
    const report = await importAccounts(table, wishes, { ...database, clock });
    const { refused, differing } = report;
    for (const line of [...refused.map(refusedLine), ...differing.map(differingLine)]) console.log(line);
    const counts = { ...report, refused: refused.length, differing: differing.length };
    console.log(countLines(counts, wishes).join('\n'));
    return refused.length + differing.length === 0;
  } catch (fault) {
    if (fault instanceof DatabaseError && notMigrated.has(fault.code ?? ''))
      throw new Error(importFaults.noDatabase, { cause: fault });
    throw fault;
  } finally {
    await database.close();
  }
}

async function readUtf8(file: string): Promise<string> {
  const bytes = await readFile(file).catch((fault: unknown) => {
    throw new Error(importFaults.unreadable(file, codeOf(fault) ?? 'inconnue'), { cause: fault });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (fault) {
    throw new Error(importFaults.notUtf8(file), { cause: fault });
  }
}

/** The database of the settings; the embedded one only where it is there, since opening it would make it. */
async function databaseOf(): Promise<DatabaseTarget> {
  const settings = readSettings();
  if (settings.databaseUrl !== undefined) return { kind: 'postgres', url: settings.databaseUrl };
  const folder = join(localFolder(settings), 'database');
  await access(folder).catch((fault: unknown) => {
    throw new Error(importFaults.noDatabase, { cause: fault });
  });
  return { kind: 'pglite', folder };
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
