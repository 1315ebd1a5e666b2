import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { aFullAccount, anAccount, hostileKeys, unstorableKeys } from './samples.ts';

/** What `Accounts` promises, but for what calls at the same moment do and for erasing. */
export const accountsContract = (database: () => Database): void => {
  describe('Accounts', () => {
    const accounts = () => database().accounts;

    it('reserves an account, and finds it with every field', async () => {
      const account = aFullAccount();
      expect(await accounts().reserve(account)).toEqual({ kind: 'reserved', account });
      expect(await accounts().find(account.id)).toEqual(account);
      expect(await accounts().all()).toEqual([account]);
    });

    it('finds those of some ids, as they are written', async () => {
      const others = ['basile.lenoir', 'nil.zephyr'].map((id) =>
        anAccount({ id, secondaryEmail: `${id}@example.org` }),
      );
      for (const account of others) await accounts().reserve(account);
      const found = await accounts().findAll(['nil.zephyr', 'nobody', 'a\0b', 'basile.lenoir']);
      expect(found.map(({ id }) => id).sort()).toEqual(['basile.lenoir', 'nil.zephyr']);
      expect(await accounts().findAll([])).toEqual([]);
    });

    it('leaves out the fields that are empty', async () => {
      await accounts().reserve(anAccount());
      const found = await accounts().find('ondine.mistral');
      expect(found).toEqual(anAccount());
      expect(Object.keys(found ?? {})).not.toContain('primaryEmail');
    });

    it('gives instants in UTC', async () => {
      await accounts().reserve(anAccount({ createdAt: '2026-03-01T01:30:00.25+02:00' }));
      expect(await accounts().find('ondine.mistral')).toMatchObject({
        createdAt: '2026-02-28T23:30:00.250Z',
      });
    });

    it('knows a person who comes again, whatever the case, and keeps what is there', async () => {
      const account = aFullAccount();
      await accounts().reserve(account);
      const again = anAccount({ id: 'Ondine.MISTRAL', secondaryEmail: 'ONDINE@example.org', dailyRate: 900 });
      expect(await accounts().reserve(again)).toEqual({ kind: 'known', account });
      expect(await accounts().all()).toEqual([account]);
    });

    it('tells people without a secondary address by the primary one', async () => {
      const account = anAccount({ secondaryEmail: undefined, primaryEmail: 'ondine@ministere.gouv.fr' });
      const homonym = anAccount({ secondaryEmail: undefined, primaryEmail: 'autre@ministere.gouv.fr' });
      await accounts().reserve(account);
      expect(await accounts().reserve(account)).toEqual({ kind: 'known', account });
      expect(await accounts().reserve(homonym)).toEqual({ kind: 'id-taken' });
    });

    it.each([
      ['the same', 'ondine.mistral'],
      ['another case of it', 'ONDINE.Mistral'],
    ])('refuses an id that is taken: %s', async (_, id) => {
      await accounts().reserve(anAccount());
      expect(await accounts().reserve(anAccount({ id, secondaryEmail: 'autre@example.org' }))).toEqual({
        kind: 'id-taken',
      });
      expect(await accounts().findByAddress('autre@example.org')).toBeUndefined();
    });

    it('takes ids that differ by a composed accent for one', async () => {
      await accounts().reserve(anAccount({ id: 'H\u00E9l\u00E8ne' }));
      const other = anAccount({ id: 'HE\u0301LE\u0300NE', secondaryEmail: 'autre@example.org' });
      expect(await accounts().reserve(other)).toEqual({ kind: 'id-taken' });
    });

    it.each([
      ['secondary, secondary', { secondaryEmail: 'Secondary@Example.org' }],
      ['secondary, primary', { secondaryEmail: 'PRIMARY@example.org' }],
      ['primary, primary', { secondaryEmail: undefined, primaryEmail: 'Primary@example.org' }],
      ['primary, secondary', { secondaryEmail: 'free@example.org', primaryEmail: 'SECONDARY@example.org' }],
    ])('refuses an address that is taken, and reserves nothing: %s', async (_, addresses) => {
      await accounts().reserve(
        anAccount({ primaryEmail: 'primary@example.org', secondaryEmail: 'secondary@example.org' }),
      );
      const other = anAccount({ id: 'odilon.brume', ...addresses });
      expect(await accounts().reserve(other)).toEqual({ kind: 'address-taken' });
      expect(await accounts().find('odilon.brume')).toBeUndefined();
      expect(await accounts().findByAddress('free@example.org')).toBeUndefined();
      expect(
        await accounts().reserve(anAccount({ id: 'odilon.brume', secondaryEmail: 'free@example.org' })),
      ).toMatchObject({ kind: 'reserved' });
    });

    it('lets one account hold one address twice', async () => {
      const account = anAccount({ primaryEmail: 'Ondine@example.org' });
      expect(await accounts().reserve(account)).toMatchObject({ kind: 'reserved' });
      expect(await accounts().findByAddress('ondine@example.org')).toEqual(account);
    });

    it('finds by either address, whatever its case', async () => {
      await accounts().reserve(aFullAccount());
      for (const address of ['ONDINE@example.org', 'Ondine.Mistral@COMMUNAUTE.example']) {
        expect(await accounts().findByAddress(address)).toEqual(aFullAccount());
      }
      expect(await accounts().findByAddress('ondine%@example.org')).toBeUndefined();
    });

    it('lists all accounts by id', async () => {
      const ids = ['zoe', 'a.b', 'a--b', 'Éric', 'a_b'];
      for (const id of ids) await accounts().reserve(anAccount({ id, secondaryEmail: undefined }));
      expect((await accounts().all()).map(({ id }) => id)).toEqual(['a--b', 'a.b', 'a_b', 'zoe', 'Éric']);
    });

    it('keeps hostile ids apart', async () => {
      for (const id of hostileKeys) await accounts().reserve(anAccount({ id, secondaryEmail: undefined }));
      for (const id of hostileKeys) expect(await accounts().find(id)).toMatchObject({ id });
      expect(await accounts().all()).toHaveLength(hostileKeys.length);
    });

    it.each(unstorableKeys)('refuses an id that cannot be kept, and finds none: %s', async (_, id) => {
      const account = { ...anAccount(), id };
      await expect(accounts().reserve(account)).rejects.toMatchObject({ name: 'DatabaseError' });
      expect(await accounts().find(id)).toBeUndefined();
      expect(await accounts().findByAddress(id)).toBeUndefined();
      expect(await accounts().change(id, { dailyRate: 1 })).toBeUndefined();
      await accounts().erase(id);
      expect(await accounts().all()).toEqual([]);
    });

    it.each([
      ['no address', { secondaryEmail: 'ondine' }],
      ['a long address', { secondaryEmail: `${'o'.repeat(250)}@example.org` }],
      ['an unknown status', { emailStatus: 'EMAIL_LOST' }],
      ['a day that is none', { createdAt: '2026-02-31T00:00:00.000Z' }],
      ['a rate below zero', { dailyRate: -1 }],
      ['a rate that is no number', { dailyRate: Number.NaN }],
    ])('refuses what the schema refuses: %s', async (_, fields) => {
      await expect(accounts().reserve({ ...anAccount(), ...fields })).rejects.toMatchObject({
        name: 'DatabaseError',
      });
      expect(await accounts().all()).toEqual([]);
    });
  });
};
