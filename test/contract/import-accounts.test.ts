import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { readTable } from '../../src/domain/account-import/read-table.ts';
import { importAccounts } from '../../src/journeys/import-accounts.ts';

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a command as npm does, on an embedded database of its own. */
const run = async (command: string, ...given: string[]): Promise<Outcome> => {
  const env = { ...process.env, LOCAL_DIR: folder, DATABASE_URL: '' };
  return promisify(execFile)(process.execPath, [`src/commands/${command}.ts`, ...given], { env }).then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    (error: unknown) => error as Outcome,
  );
};

const header = 'username;secondary_email;primary_email_status;created_at';
const write = async (text: string | Uint8Array): Promise<string> => {
  const path = join(folder, 'comptes.csv');
  await writeFile(path, text);
  return path;
};

const since = '2023-06-01 10:00:00+00';

it('the import on the embedded database takes a batch, and row by row what others took meanwhile', async () => {
  const database = await openDatabase({ kind: 'pglite' });
  await database.migrate();
  const tableOf = (ids: readonly number[]) => {
    const table = readTable([header, ...ids.map((id) => `m${id};m${id}@exemple.fr;;${since}`)].join('\n'));
    if (table.kind === 'refused') throw new Error(table.refusal.kind);
    return table;
  };
  const services = { ...database, clock: systemClock() };
  const wishes = { write: true, update: false };
  const whole = tableOf(Array.from({ length: 501 }, (_, id) => id));
  expect(await importAccounts(whole, wishes, services)).toMatchObject({ made: 501, refused: [] });
  expect(await importAccounts(whole, wishes, services)).toMatchObject({ made: 0, alreadyThere: 501 });

  await database.accounts.erase('m7');
  await database.accounts.change('m8', { secondaryEmail: 'm7@exemple.fr' });
  const blind = { ...database.accounts, all: () => Promise.resolve([]) };
  const report = await importAccounts(tableOf([7, 8, 501]), wishes, { ...services, accounts: blind });
  expect(report.refused.map(({ id }) => id)).toEqual(['m7', 'm8']);
  expect(await database.accounts.find('m501')).toBeDefined();
  await database.close();
});

describe('npm run import-accounts', () => {
  it('writes when told, says what it did not take, and ends with 1 then', async () => {
    await run('migrate');
    const path = await write(
      `\uFEFF${header}\r\nondine;ondine@exemple.fr;EMAIL_ACTIVE;${since}\r\nlise;lise@;;hier\r\n`,
    );
    const { code, stdout } = await run('import-accounts', path, '--write');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ligne 3, lise\u00A0: secondary_email.*created_at.*\n1 compte\(s\) créé\(s\)/);
    expect(stdout).not.toContain('@exemple');
  });

  it.each([
    ['no file', () => Promise.resolve([]), /^Usage/],
    [
      'a file that is not there',
      () => Promise.resolve(['/nulle/part.csv']),
      /^Le fichier \/nulle\/part\.csv n’existe pas/,
    ],
    [
      'a file that is not UTF-8',
      async () => [await write(Buffer.from('username;cr\xe9\xe9\n', 'latin1'))],
      /n’est pas en UTF-8/,
    ],
    ['a database that was never made', async () => [await write(`${header}\n`)], /npm run migrate/],
  ])('tells %s', async (_, given, expected) => {
    const { code, stderr } = await run('import-accounts', ...(await given()));
    expect(code).toBe(1);
    expect(stderr).toMatch(expected);
  });
});
