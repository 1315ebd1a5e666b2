import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { at, atOnce, hostileKeys, unstorableKeys } from './samples.ts';

const aDomain = (domain: string) => ({
  domain,
  addedBy: 'ondine.mistral',
  addedAt: at('08:00').toISOString(),
});

/** What `AdministrationDomains` promises. */
export const administrationDomainsContract = (database: () => Database): void => {
  describe('AdministrationDomains', () => {
    const domains = () => database().administrationDomains;
    const names = async () => (await domains().all()).map(({ domain }) => domain);

    it('keeps who added a domain, and when', async () => {
      expect(await domains().all()).toEqual([]);
      expect(await domains().add(aDomain('ademe.example'))).toBe(true);
      expect(await domains().all()).toEqual([aDomain('ademe.example')]);
    });

    it('gives them in the order of the alphabet', async () => {
      for (const domain of ['b.example', '*.c.example', 'a.example']) await domains().add(aDomain(domain));
      expect(await names()).toEqual(['*.c.example', 'a.example', 'b.example']);
    });

    it('adds a domain once, also at the same moment, and keeps who was first', async () => {
      const added = await atOnce(20, (index) =>
        domains().add({ ...aDomain('ademe.example'), addedBy: `membre.${String(index)}` }),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      const [kept] = await domains().all();
      expect(kept?.addedBy).toBe(`membre.${String(added.indexOf(true))}`);
    });

    it('takes a domain off the list, once', async () => {
      for (const domain of [...hostileKeys, 'a.example']) await domains().add(aDomain(domain));
      expect(await domains().remove('a.example')).toBe(true);
      expect(await domains().remove('a.example')).toBe(false);
      expect((await names()).sort()).toEqual([...hostileKeys].sort());
    });

    it.each(unstorableKeys)(
      'refuses a domain that cannot be kept, and removes none: %s',
      async (_, domain) => {
        await expect(domains().add(aDomain(domain))).rejects.toMatchObject({ name: 'DatabaseError' });
        expect(await domains().remove(domain)).toBe(false);
      },
    );
  });
};
