import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gitAt } from '../../src/adapters/local-forge/git.ts';
import { localContents } from '../../src/adapters/local-forge/local-contents.ts';
import { proposalOn, seedFiles } from './contents/fixtures.ts';
import { makeLocal, newFolder, tickingClock, type MadeLocal } from './made-contents.ts';

let made: MadeLocal;
beforeEach(async () => {
  made = await makeLocal();
});
afterEach(() => made.close());

const repository = () => gitAt(join(made.folder, 'forge', 'repository.git'));
const published = async (branch: string): Promise<void> => {
  const { number } = await made.contents.propose(proposalOn(branch));
  expect(await made.contents.merge(number, 'ada.lovelace')).toBe('merged');
};

describe('the local forge', () => {
  it('merges with a commit that has two parents, by the secretariat, at the time of the clock', async () => {
    const before = await made.contents.head();
    await published('arrivee/x');
    const log = await repository().run(['log', '-1', '--format=%an <%ae>|%cn <%ce>|%cI|%P', 'main']);
    const [author, committer, date, parents] = log.trim().split('|');
    expect(author).toBe('Secrétariat <secretariat@localhost>');
    expect(committer).toBe(author);
    expect(date).toMatch(/^2026-08-20T08:00/);
    expect(parents?.split(' ')).toHaveLength(2);
    expect(parents).toContain(before);
    expect(await made.contents.head()).not.toBe(before);
  });

  it('shows a proposal on the page of the local platform', async () => {
    expect(await made.contents.propose(proposalOn('arrivee/x'))).toMatchObject({
      url: '/local/propositions/1',
    });
  });

  it('exports what is published, and nothing else', async () => {
    await published('arrivee/x');
    await made.contents.propose(proposalOn('arrivee/waiting'));
    const target = join(made.folder, 'build', 'content');
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'stale.md'), 'vieux');
    await made.contents.checkout(target);
    const found = await readdir(target, { recursive: true, withFileTypes: true });
    const names = found.filter((entry) => entry.isFile()).map((entry) => entry.name);
    expect(names.sort()).toEqual(
      [...Object.keys(seedFiles), 'arrivee.x.md'].map((path) => path.replace(/.*\//, '')).sort(),
    );
    for (const [path, text] of Object.entries(seedFiles))
      expect(await readFile(join(target, path), 'utf8')).toBe(text);
  });

  it('brings an exported folder up to date, whatever became of it', async () => {
    const target = join(made.folder, 'build', 'content');
    const [first = '', second = '', third = ''] = Object.keys(seedFiles);
    await made.contents.checkout(target);
    await writeFile(join(target, first), 'touché');
    await rm(join(target, second));
    await published('arrivee/x');
    await made.contents.checkout(target);
    for (const path of [first, second, third])
      expect(await readFile(join(target, path), 'utf8')).toBe(seedFiles[path]);
    expect(await readdir(join(target, '_authors'))).toContain('arrivee.x.md');

    const forge = join(made.folder, 'forge');
    const index = (await readdir(forge)).find((name) => name.endsWith('.index')) ?? '';
    await writeFile(join(forge, `${index}.lock`), 'killed under way');
    await writeFile(join(target, first), 'touché');
    await made.contents.checkout(target);
    expect(await readFile(join(target, first), 'utf8')).toBe(seedFiles[first]);
  });

  it('keeps everything for the next process', async () => {
    await published('arrivee/x');
    const waiting = await made.contents.propose(proposalOn('arrivee/waiting'));
    const copy = await mkdtemp(join(tmpdir(), 'forge-copy-'));
    await cp(join(made.folder, 'forge'), copy, { recursive: true });
    const next = localContents({ folder: copy, seed: '/no/such/seed', clock: tickingClock() });
    expect(await next.find('arrivee/waiting')).toEqual(waiting);
    expect(await next.head()).toBe(await made.contents.head());
    expect((await next.propose(proposalOn('arrivee/third'))).number).toBe(3);
    await rm(copy, { recursive: true });
  });

  it('takes no notice of the settings of the machine', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, '.gitconfig'), '[core]\nautocrlf = true\n[user]\nname = Someone\n[broken');
    vi.stubEnv('HOME', folder);
    vi.stubEnv('GIT_DIR', '/no/such/repository');
    vi.stubEnv('GIT_AUTHOR_NAME', 'Someone');
    const contents = localContents({
      folder: join(folder, 'forge'),
      seed: join(folder, 'seed'),
      clock: tickingClock(),
    });
    expect(await contents.read('_authors/crlf.md')).toBe(seedFiles['_authors/crlf.md']);
    await contents.propose(proposalOn('arrivee/x'));
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it('has its content at the root when it is told so', async () => {
    const folder = await newFolder();
    const at = { folder: join(folder, 'forge'), seed: join(folder, 'seed'), contentFolder: '' };
    const contents = localContents({ ...at, clock: tickingClock() });
    expect(await contents.list('_startups')).toEqual(['_startups/éco.prêt.md']);
    const { number } = await contents.propose(proposalOn('arrivee/x'));
    expect(await contents.diff(number)).toHaveLength(1);
    await contents.checkout(join(folder, 'out'));
    expect(await readdir(join(folder, 'out', '_startups'))).toHaveLength(1);
    await rm(folder, { recursive: true });
  });

  it('opens a proposal for each of many people at a time, one a branch however often it is asked for', async () => {
    const branches = Array.from({ length: 30 }, (_, index) => `arrivee/many.${String(index)}`);
    const asked = [...branches, ...branches].map((branch) => made.contents.propose(proposalOn(branch)));
    const opened = await Promise.all(asked);
    const numbers = opened.map(({ number }) => number);
    expect(numbers.slice(0, 30).sort((one, other) => one - other)).toEqual(
      branches.map((_, index) => index + 1),
    );
    expect(numbers.slice(30)).toEqual(numbers.slice(0, 30));
    expect(await made.contents.proposals('open')).toHaveLength(30);
    for (const [index, branch] of branches.entries())
      expect(await made.contents.diff(numbers[index] ?? 0), branch).toMatchObject([
        { before: null, after: `de ${branch}\n` },
      ]);
    await repository().run(['fsck', '--strict']);
  });

  it('opens the proposals that it can where one of those at a time cannot be', async () => {
    await made.contents.propose(proposalOn('arrivee/x'));
    // A branch cannot be below another one.
    const asked = ['arrivee/a', 'arrivee/x/below', 'arrivee/b'].map((branch) =>
      made.contents.propose(proposalOn(branch)),
    );
    const [first, below, last] = await Promise.allSettled(asked);
    expect(below).toMatchObject({ status: 'rejected', reason: { name: 'ForgeError' } });
    expect([first, last]).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
    expect(await made.contents.read('_authors/arrivee.b.md', 'arrivee/b')).toBe('de arrivee/b\n');
    expect(await made.contents.proposals('open')).toHaveLength(3);
  });

  it('says which seed or record it cannot read, and tries again at the next call', async () => {
    const folder = await newFolder();
    const at = { folder: join(folder, 'forge'), clock: tickingClock() };
    const withoutSeed = localContents({ ...at, seed: '/no/such/seed' });
    await expect(withoutSeed.head()).rejects.toThrow('/no/such/seed cannot be read');
    await mkdir(join(folder, 'forge', 'pulls'), { recursive: true });
    await writeFile(join(folder, 'forge', 'pulls', '7.json'), '{"number":');
    const contents = localContents({ ...at, seed: join(folder, 'seed') });
    await expect(contents.head()).rejects.toThrow(/7\.json cannot be read/);
    await rm(join(folder, 'forge', 'pulls', '7.json'));
    expect(await contents.head()).toMatch(/^[0-9a-f]{40}$/);
    await rm(folder, { recursive: true });
  });
});

describe('the local forge after the end of its process', () => {
  const victim = fileURLToPath(new URL('local-forge-victim.ts', import.meta.url));

  /** Runs a process that works on the forge, and kills it at some moment of a round; the round. */
  async function killed(folder: string, seed: string, first: number, afterMs: number): Promise<number> {
    const child = spawn(process.execPath, [victim, folder, seed, String(first)]);
    let round = -1;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      round = Number(text.trim().split('\n').at(-1));
    });
    const errors: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    child.kill('SIGKILL');
    await once(child, 'close');
    // The git process of that moment ends on its own.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(errors.join('').replace(/^.*ExperimentalWarning.*$/gm, '')).toBe('');
    return round;
  }

  it('completes what a kill cut off, at any moment', async () => {
    const folder = await newFolder();
    let forge = join(folder, 'forge');
    await mkdir(forge);
    let first = 0;
    for (let kill = 0; kill < 8; kill++) {
      const round = await killed(forge, join(folder, 'seed'), first, kill * 13);
      // A copy of its own, for a queue and records that know nothing of the former ones.
      const copy = join(folder, `copy-${String(kill)}`);
      await cp(forge, copy, { recursive: true });
      await mkdir(join(copy, 'repository.git', 'refs', 'heads'), { recursive: true });
      await writeFile(join(copy, 'repository.git', 'refs', 'heads', 'main.lock'), '');
      const contents = localContents({ folder: copy, seed: join(folder, 'seed'), clock: tickingClock() });
      const branch = `round/${String(round)}`;
      const { number } = await contents.propose(proposalOn(branch));
      expect(await contents.merge(number, 'ada.lovelace')).toMatch(/merged/);
      expect(await contents.read(`_authors/round.${String(round)}.md`)).toBe(`de ${branch}\n`);
      const merged = await contents.proposals('merged');
      expect(merged.map((one) => one.branch).sort()).toEqual(
        [...new Set(merged.map((one) => one.branch))].sort(),
      );
      expect(await contents.proposals('open')).toEqual([]);
      const log = await gitAt(join(copy, 'repository.git')).run(['log', '--merges', '--format=%s', 'main']);
      expect(log.trim().split('\n')).toHaveLength(merged.length);
      await gitAt(join(copy, 'repository.git')).run(['fsck', '--strict']);
      forge = copy;
      first = round + 1;
    }
    await rm(folder, { recursive: true, force: true });
  });

  it.each([true, false])(
    'tells a merge whose commit was named in time, published: %s',
    async (isPublished) => {
      const before = await made.contents.head();
      const { number } = await made.contents.propose(proposalOn('arrivee/x'));
      await made.contents.merge(number, 'ada.lovelace');
      const copy = join(made.folder, 'copy');
      await cp(join(made.folder, 'forge'), copy, { recursive: true });
      const file = join(copy, 'pulls', '1.json');
      const record = JSON.parse(await readFile(file, 'utf8')) as object;
      await writeFile(file, JSON.stringify({ ...record, state: 'open' }));
      if (!isPublished) await writeFile(join(copy, 'repository.git', 'refs', 'heads', 'main'), `${before}\n`);
      const contents = localContents({
        folder: copy,
        seed: join(made.folder, 'seed'),
        clock: tickingClock(),
      });
      expect(await contents.find('arrivee/x')).toMatchObject({ state: isPublished ? 'merged' : 'open' });
      expect(await contents.merge(number, 'ada.lovelace')).toBe(isPublished ? 'already-merged' : 'merged');
    },
  );
});
