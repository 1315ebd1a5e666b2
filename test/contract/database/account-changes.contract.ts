import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { AccountChanges } from '../../../src/ports.ts';
import { aFullAccount, anAccount, at } from './samples.ts';

const odilon = () => anAccount({ id: 'odilon.brume', secondaryEmail: 'odilon@example.org' });
const inTheEvening = at('18:00').toISOString();

/** What `Accounts.change` promises. */
export const accountChangesContract = (database: () => Database): void => {
  describe('Accounts.change', () => {
    const accounts = () => database().accounts;

    it('changes what is named, and nothing else', async () => {
      await accounts().reserve(aFullAccount());
      await accounts().reserve(odilon());
      const expected = { ...aFullAccount(), emailStatus: 'EMAIL_SUSPENDED', dailyRate: 700 };
      const changes = { emailStatus: 'EMAIL_SUSPENDED', dailyRate: 700 };
      expect(await accounts().change('ondine.mistral', changes)).toEqual(expected);
      expect(await accounts().find('ondine.mistral')).toEqual(expected);
      expect(await accounts().find('odilon.brume')).toEqual(odilon());
    });

    it('empties a field with undefined; one that has a default takes it', async () => {
      await accounts().reserve(aFullAccount());
      const changed = await accounts().change('ondine.mistral', {
        primaryEmail: undefined,
        dailyRate: undefined,
        wantsGodparent: undefined,
        emailStatus: undefined,
      });
      const { primaryEmail, dailyRate, ...kept } = aFullAccount();
      expect([primaryEmail, dailyRate]).not.toContain(undefined);
      expect(changed).toEqual({ ...kept, wantsGodparent: false, emailStatus: 'EMAIL_UNSET' });
      expect(await accounts().find('ondine.mistral')).toEqual(changed);
    });

    it('frees the address that it takes away, and holds the new one', async () => {
      await accounts().reserve(anAccount());
      await accounts().change('ondine.mistral', { secondaryEmail: 'Nouvelle@example.org' });
      expect(await accounts().findByAddress('ondine@example.org')).toBeUndefined();
      expect(await accounts().findByAddress('NOUVELLE@example.org')).toMatchObject({ id: 'ondine.mistral' });
      expect(await accounts().reserve({ ...odilon(), secondaryEmail: 'ondine@example.org' })).toMatchObject({
        kind: 'reserved',
      });
    });

    it('holds the address whose mailbox waits for deletion', async () => {
      await accounts().reserve(anAccount());
      const former = { formerPrimaryEmail: 'ondine@communaute.example', mailboxDeletionAt: inTheEvening };
      await accounts().change('ondine.mistral', former);
      expect(await accounts().findByAddress('ondine@communaute.example')).toMatchObject(former);
      expect(await accounts().change('ondine.mistral', { formerPrimaryEmail: undefined })).toBeDefined();
      expect(await accounts().findByAddress('ondine@communaute.example')).toBeUndefined();
    });

    it('names the accounts whose mailbox is due for deletion, and no other', async () => {
      await accounts().reserve(anAccount());
      await accounts().reserve(odilon());
      await accounts().change('ondine.mistral', { mailboxDeletionAt: inTheEvening });
      expect(await accounts().withMailboxToDelete(at('17:59'))).toEqual([]);
      expect(await accounts().withMailboxToDelete(at('18:00'))).toMatchObject([{ id: 'ondine.mistral' }]);
    });

    it('keeps an address that moves from secondary to primary', async () => {
      await accounts().reserve(anAccount());
      await accounts().change('ondine.mistral', {
        primaryEmail: 'ondine@example.org',
        secondaryEmail: 'nouvelle@example.org',
      });
      expect(await accounts().findByAddress('ondine@example.org')).toMatchObject({ id: 'ondine.mistral' });
    });

    it('refuses an address that another account holds, and changes nothing', async () => {
      await accounts().reserve(anAccount());
      await accounts().reserve(odilon());
      const changes = { primaryEmail: 'ONDINE@example.org', dailyRate: 1 };
      expect(await accounts().change('odilon.brume', changes)).toBe('address-taken');
      expect(await accounts().find('odilon.brume')).toEqual(odilon());
      expect(await accounts().findByAddress('odilon@example.org')).toEqual(odilon());
    });

    it('gives undefined for an unknown id, also one of another case', async () => {
      await accounts().reserve(anAccount());
      expect(await accounts().change('Ondine.Mistral', { dailyRate: 1 })).toBeUndefined();
      expect(await accounts().change('__proto__', { dailyRate: 1 })).toBeUndefined();
      expect(await accounts().all()).toEqual([anAccount()]);
    });

    it('leaves the id and what is no field alone', async () => {
      await accounts().reserve(anAccount());
      const changes = JSON.parse(
        '{"id":"odilon.brume","__proto__":{"dailyRate":1},"constructor":1,"idKey":"x","dailyRate":2}',
      ) as AccountChanges;
      expect(await accounts().change('ondine.mistral', changes)).toEqual({ ...anAccount(), dailyRate: 2 });
      expect(await accounts().all()).toEqual([{ ...anAccount(), dailyRate: 2 }]);
      expect(await accounts().reserve({ ...odilon(), id: 'ONDINE.mistral' })).toEqual({ kind: 'id-taken' });
    });

    it.each([
      ['no address', { secondaryEmail: 'ondine' }],
      ['a creation that is emptied', { createdAt: undefined }],
      ['a NUL', { memberType: 'be\0ta' }],
    ])('refuses what the schema refuses, and changes nothing: %s', async (_, changes) => {
      await accounts().reserve(anAccount());
      await expect(accounts().change('ondine.mistral', changes)).rejects.toMatchObject({
        name: 'DatabaseError',
      });
      expect(await accounts().all()).toEqual([anAccount()]);
    });
  });
};
