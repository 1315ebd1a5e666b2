import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { anAccount, atOnce } from './samples.ts';

const kindsOf = (found: readonly { kind: string }[]) => found.map(({ kind }) => kind).sort();

/** What `Accounts` promises to calls at the same moment. */
export const accountRacesContract = (database: () => Database): void => {
  describe('Accounts at the same moment', () => {
    const accounts = () => database().accounts;

    it('makes one account of 50 reservations of one person', async () => {
      const found = await atOnce(50, (index) => accounts().reserve(anAccount({ dailyRate: index })));
      expect(kindsOf(found)).toEqual([...Array<string>(49).fill('known'), 'reserved']);
      const [account] = await accounts().all();
      expect(await accounts().all()).toHaveLength(1);
      for (const reservation of found) expect(reservation).toMatchObject({ account });
    });

    it.each([
      ['the same', 'ondine.mistral'],
      ['another case of it', 'Ondine.Mistral'],
    ])('gives an id to one of two people: %s', async (_, id) => {
      for (let round = 0; round < 10; round += 1) {
        const found = await Promise.all([
          accounts().reserve(anAccount()),
          accounts().reserve(anAccount({ id, secondaryEmail: 'autre@example.org' })),
        ]);
        expect(kindsOf(found)).toEqual(['id-taken', 'reserved']);
        for (const account of await accounts().all()) await accounts().erase(account.id);
      }
    });

    it('gives an address to one of 30 people, as primary or secondary', async () => {
      const found = await atOnce(30, (index) => {
        const field = index % 2 === 0 ? 'primaryEmail' : 'secondaryEmail';
        const address = index % 3 === 0 ? 'Shared@Example.org' : 'shared@example.org';
        return accounts().reserve(
          anAccount({ id: `person.${index}`, secondaryEmail: undefined, [field]: address }),
        );
      });
      expect(kindsOf(found)).toEqual([...Array<string>(29).fill('address-taken'), 'reserved']);
      expect(await accounts().all()).toHaveLength(1);
    });

    it('settles people who want each other’s addresses', async () => {
      const pair = ['one@example.org', 'two@example.org'] as const;
      const found = await atOnce(20, (index) => {
        const [primaryEmail, secondaryEmail] = index % 2 === 0 ? pair : pair.toReversed();
        return accounts().reserve(anAccount({ id: `person.${index}`, primaryEmail, secondaryEmail }));
      });
      expect(kindsOf(found)).toEqual([...Array<string>(19).fill('address-taken'), 'reserved']);
    });

    it('keeps both of two changes of different fields', async () => {
      await accounts().reserve(anAccount());
      await Promise.all([
        accounts().change('ondine.mistral', { dailyRate: 700 }),
        accounts().change('ondine.mistral', { daysPerWeek: 3 }),
        accounts().change('ondine.mistral', { memberType: 'beta' }),
      ]);
      expect(await accounts().find('ondine.mistral')).toEqual({
        ...anAccount(),
        dailyRate: 700,
        daysPerWeek: 3,
        memberType: 'beta',
      });
    });

    it('refuses both of two accounts that swap addresses, whose old ones are not free yet', async () => {
      await accounts().reserve(anAccount({ id: 'one', secondaryEmail: 'one@example.org' }));
      await accounts().reserve(anAccount({ id: 'two', secondaryEmail: 'two@example.org' }));
      const swap = await Promise.all([
        accounts().change('one', { secondaryEmail: 'two@example.org' }),
        accounts().change('two', { secondaryEmail: 'one@example.org' }),
      ]);
      expect(swap).toEqual(['address-taken', 'address-taken']);
      expect(await accounts().findByAddress('one@example.org')).toMatchObject({ id: 'one' });
      expect(await accounts().findByAddress('two@example.org')).toMatchObject({ id: 'two' });
    });

    it('reserves or knows while the account is erased, and ends with none or one', async () => {
      for (let round = 0; round < 10; round += 1) {
        await accounts().reserve(anAccount());
        const [erased, ...found] = await Promise.all([
          accounts().erase('ondine.mistral'),
          ...Array.from({ length: 4 }, () => accounts().reserve(anAccount())),
        ]);
        expect(erased).toBeUndefined();
        for (const { kind } of found) expect(['reserved', 'known']).toContain(kind);
        const left = await accounts().all();
        expect(left.length).toBeLessThanOrEqual(1);
        expect((await accounts().findByAddress('ondine@example.org'))?.id).toBe(left[0]?.id);
      }
    });
  });
};
