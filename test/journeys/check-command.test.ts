import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

interface Outcome {
  readonly stdout: string;
  readonly code: number;
}

const check = async (...given: string[]): Promise<Outcome> => {
  const env = { ...process.env, TODAY: '2026-11-20' };
  const run = promisify(execFile)(process.execPath, ['src/commands/check.ts', ...given], { env });
  return run.then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: unknown) => error as Outcome,
  );
};

const faulty = 'test/site/faulty-content';

it('a content without a fault ends well', async () => {
  expect(await check('content')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('0 erreur(s)') as unknown,
  });
});

it('a fault is told with its file and line, and ends with 1', async () => {
  const { stdout, code } = await check(faulty);
  expect(code).toBe(1);
  expect(stdout).toContain('_authors/barnabe.houx.md:7: erreur');
  expect(stdout).toContain('2 fichier(s) illisible(s)');
});

it('a pull request hears of its own files alone, as annotations', { timeout: 20_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-check-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const changed = join(folder, 'changed.txt');
  await writeFile(changed, `${faulty}/_authors/celestine.orme.md\nREADME.md\n`);
  const { stdout, code } = await check(faulty, '--annotations', '--changed', changed);
  expect(code).toBe(1);
  const lines = stdout.trim().split('\n').slice(0, -1);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    /^::error file=test\/site\/faulty-content\/_authors\/celestine\.orme\.md,line=4::erreur\u00A0: domaine/,
  );

  await writeFile(changed, `${faulty}/_authors/ondine.mistral.md\n`);
  const clean = await check(faulty, '--changed', changed);
  expect(clean.code).toBe(0);
  expect(clean.stdout).toContain('Non vérifié ici\u00A0: si une arrivée connaît chaque nouvelle fiche');

  await writeFile(changed, 'README.md\n');
  expect((await check(faulty, '--changed', changed)).stdout).not.toContain('Non vérifié');
});

it('two events of the same afternoon are told, and are no fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-check-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, '_agenda'));
  const write = (id: string, lines: string) =>
    writeFile(join(folder, '_agenda', `${id}.md`), `---\ntitle: ${id}\n${lines}\n---\n`);
  await write('demos', 'date: 2026-11-10\nstart: "13:30"\nrecurrence: biweekly');
  await write('forum', 'date: 2026-12-08\nstart: "14:00"');
  await write('soiree', 'date: 2026-12-08\nstart: "19:00"');
  const { stdout, code } = await check(folder);
  expect(code).toBe(0);
  expect(stdout).toContain('0 erreur(s), 2 avertissement(s)');
  expect(stdout).toContain(
    '_agenda/forum.md:1: avertissement\u00A0: date\u00A0: trouvé «\u00A0forum\u00A0»\u00A0; attendu\u00A0: un autre moment que mardi 8 décembre 2026 l’après-midi, où il y a aussi «\u00A0demos\u00A0».',
  );
});
