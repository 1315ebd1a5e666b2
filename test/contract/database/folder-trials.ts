import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../src/adapters/database/folder-lock.ts';
import { migrateDatabase } from '../../../src/adapters/database/migrate-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { startProcess } from './processes.ts';
import { anAccount, atOnce } from './samples.ts';

/** What an embedded database in a folder promises beyond its ports. */
export const folderTrials = (): void => {
  describe('PGlite in a folder', () => {
    let parent: string;
    beforeAll(async () => {
      parent = await mkdtemp(join(tmpdir(), 'secretariat-database-'));
    });
    afterAll(() => rm(parent, { recursive: true, force: true }));

    it('keeps what another process wrote before it was killed, and refuses to share meanwhile', async () => {
      const folder = join(parent, 'not', 'there', 'yet');
      const other = await startProcess('hold-folder.ts', folder);
      try {
        const fault: unknown = await openDatabase({ kind: 'pglite', folder }).catch(
          (thrown: unknown) => thrown,
        );
        expect(fault).toMatchObject({ name: 'DatabaseError', code: 'in-use' });
        expect(String(fault)).toContain(
          `Un autre processus (pid ${other.pid}) utilise déjà la base de ${folder}. Arrêtez-le, ou `,
        );
      } finally {
        await other.kill();
      }
      const database = await openDatabase({ kind: 'pglite', folder });
      expect(await database.accounts.all()).toEqual([anAccount()]);
      await expect(openDatabase({ kind: 'pglite', folder })).rejects.toThrow(`pid ${process.pid}`);
      await database.close();
      await database.close();
      await expect(database.accounts.all()).rejects.toMatchObject({ name: 'DatabaseError' });
      expect(await readdir(join(parent, 'not', 'there'))).toEqual(['yet']);
    });

    it('gives the lock back when the folder cannot be opened', async () => {
      const folder = join(parent, 'a-file');
      await writeFile(folder, 'not a database');
      const target = { kind: 'pglite', folder } as const;
      await expect(openDatabase(target)).rejects.toMatchObject({ name: 'DatabaseError' });
      await expect(migrateDatabase(target)).rejects.toMatchObject({ name: 'DatabaseError' });
      expect(await readdir(parent)).not.toContain('a-file.lock');
    });

    it.each([
      ['a process that is gone', '999999999'],
      ['this very process, from before a restart', String(process.pid)],
      ['nobody, an empty file', ''],
      ['no pid', 'dossier'],
    ])('takes over the lock of %s, once', async (name, pid) => {
      const folder = join(parent, name);
      await writeFile(`${folder}.lock`, pid);
      const locks = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)));
      const taken = locks.filter((lock) => lock.status === 'fulfilled');
      expect(taken).toHaveLength(1);
      for (const { value: unlock } of taken) await unlock();
      expect((await readdir(parent)).filter((file) => file.startsWith(name))).toEqual([]);
      await (
        await lockFolder(folder)
      )();
    });

    it('gives a stale lock to one of several processes', async () => {
      const folder = join(parent, 'wanted');
      await writeFile(`${folder}.lock`, '999999999');
      const others = await atOnce(4, () => startProcess('take-lock.ts', folder));
      const said = others.map(({ firstLine }) => firstLine);
      for (const other of others) await other.kill();
      const winner = others.find(({ firstLine }) => firstLine === 'taken');
      expect(said.filter((line) => line === 'taken')).toHaveLength(1);
      expect(said.filter((line) => line.includes(`(pid ${winner?.pid ?? 0})`))).toHaveLength(3);
      await (
        await lockFolder(folder)
      )();
    });
  });
};
