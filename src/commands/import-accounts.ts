import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { codeOf, DatabaseError } from '../adapters/database/database-error.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { readTable } from '../domain/account-import/read-table.ts';
import { importAccounts } from '../journeys/import-accounts.ts';
import {
  countLines,
  differingLine,
  importFaults,
  refusedLine,
  tableRefusal,
} from '../texts/account-import.ts';
import { databaseOfSettings, notMigrated } from './database-of-settings.ts';

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
  const database = await openDatabase(await databaseOfSettings(importFaults.noDatabase));
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

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
