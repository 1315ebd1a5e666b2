import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { clientOfKey } from '../../src/journeys/infra/keys.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'infra-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Runs a command as npm does, on an embedded database of its own. */
const run = async (command: string, ...given: string[]): Promise<Outcome> => {
  const env = { ...process.env, LOCAL_DIR: folder, DATABASE_URL: '' };
  return promisify(execFile)(process.execPath, [`src/commands/${command}.ts`, ...given], { env }).then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    (error: unknown) => error as Outcome,
  );
};

const create = ['create', '--name', 'outil', '--scopes', 'members:read,accounts:read', '--by', 'ondine'];

describe('npm run infra-key', () => {
  it('makes a key that opens, lists it without showing it, and revokes it', async () => {
    await run('migrate');
    expect((await run('infra-key', 'list')).stdout).toBe('Aucune clé.\n');
    const made = await run('infra-key', ...create);
    const key = /infra_[\w-]{43}/.exec(made.stdout)?.[0] ?? '';
    const again = await run('infra-key', ...create);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    const { stdout } = await run('infra-key', 'list');
    expect(stdout).toMatch(/^outil\u00A0: members:read, accounts:read\u00A0; créée le .* par ondine/);
    expect(stdout).not.toContain(key);
    const [kept = ''] = await readdir(folder).then((names) => names.map((name) => join(folder, name)));
    const opened = await openDatabase({ kind: 'pglite', folder: join(kept, 'database') });
    expect(await clientOfKey(key, opened)).toMatchObject({ name: 'outil', createdBy: 'ondine' });
    await opened.close();
    expect(await run('infra-key', 'revoke', '--name', 'outil')).toMatchObject({ code: 0 });
    expect(await run('infra-key', 'revoke', '--name', 'outil')).toMatchObject({ code: 1 });
    expect((await run('infra-key', 'list')).stdout).toContain('révoquée le');
  });

  it.each([
    [[], /^Usage/],
    [['create'], /^Usage/],
    [['destroy', '--name', 'outil'], /^Usage/],
    [['revoke'], /^Usage/],
    [['create', '--name', 'outil'], /npm run migrate/],
  ])('tells what is wrong with %j', async (given, expected) => {
    const { code, stderr } = await run('infra-key', ...given);
    expect(code).toBe(1);
    expect(stderr).toMatch(expected);
  });
});
