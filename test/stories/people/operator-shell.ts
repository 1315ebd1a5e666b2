import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { certificatePath } from '../../contract/tls-front.ts';
import type { Pictures } from '../pictures.ts';
import { readDoctorTable, type ReadLine } from './doctor-table.ts';

type Settings = ReadonlyMap<string, string>;

/** Runs a command as README.md writes it, with the settings in a file outside the checkout. */
export async function runAsOperator(
  command: string,
  settings: Settings,
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-operator-'));
  const file = join(folder, 'production.env');
  await writeFile(file, [...settings].map(([name, value]) => `${name}='${value}'\n`).join(''));
  const child = spawn('sh', ['-c', `set -a; . ${file}; set +a; ${command}`], {
    env: { PATH: process.env.PATH, HOME: folder, NODE_EXTRA_CA_CERTS: certificatePath },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((done) => child.on('close', done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await rm(folder, { recursive: true });
  return { code: await code, printed: `${out}${err}` };
}

const isWanted = ({ state }: ReadLine): boolean => state === 'à faire' || state === 'en panne';

/**
 * Asks the doctor. Whatever is wanted says how it is got, the exit tells whether something is, and no secret is shown.
 * Gives the lines that want something, by what was looked at, and whether a line is right.
 */
export async function askDoctor(settings: Settings, pictures: Pictures) {
  const { code, printed } = await runAsOperator('npm run --silent doctor', settings);
  await pictures.terminal(printed, 'docteur');
  const lines = readDoctorTable(printed);
  const wanted = new Map(lines.filter(isWanted).map((line) => [line.check, line]));
  expect([...wanted.values()].filter(({ remedy }) => remedy === '')).toEqual([]);
  expect(code, printed).toBe(wanted.size === 0 ? 0 : 1);
  for (const [name, value] of settings)
    if (/TOKEN|KEY|SECRET/.test(name)) expect(printed, name).not.toContain(value);
  const ok = (check: string): boolean => lines.some((line) => line.check === check && line.state === 'ok');
  return { code, printed, wanted, ok };
}
