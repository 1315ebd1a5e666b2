import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { aFullAccount, anAccount } from './samples.ts';

const odilon = () => anAccount({ id: 'odilon.brume', secondaryEmail: 'odilon@example.org' });

/** What `Accounts.reserveAll` promises. */
export const accountBatchesContract = (database: () => Database): void => {
  const accounts = () => database().accounts;

  describe('Accounts.reserveAll', () => {
    it('makes accounts with all that they hold', async () => {
      expect(await accounts().reserveAll([aFullAccount(), odilon()])).toBe(true);
      expect(await accounts().all()).toEqual([odilon(), aFullAccount()]);
      expect(await accounts().findByAddress('ONDINE@example.org')).toEqual(aFullAccount());
      expect(await accounts().reserveAll([])).toBe(true);
    });

    it.each([
      ['an id', { id: 'ODILON.brume', secondaryEmail: 'autre@example.org' }],
      ['an address', { id: 'autre', secondaryEmail: 'Odilon@example.org' }],
    ])('makes none when %s is held already', async (_, given) => {
      await accounts().reserve(odilon());
      expect(await accounts().reserveAll([anAccount(), anAccount(given)])).toBe(false);
      expect(await accounts().all()).toEqual([odilon()]);
      expect(await accounts().reserve(anAccount())).toMatchObject({ kind: 'reserved' });
    });

    it.each([
      ['an id', { id: 'odilon.BRUME', secondaryEmail: 'autre@example.org' }],
      ['an address', { id: 'autre', secondaryEmail: 'odilon@example.org' }],
    ])('makes none when two of them hold %s', async (_, given) => {
      expect(await accounts().reserveAll([odilon(), anAccount(given)])).toBe(false);
      expect(await accounts().all()).toEqual([]);
    });
  });
};
