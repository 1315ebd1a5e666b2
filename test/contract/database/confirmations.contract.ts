import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { confirmations as confirmationsTable } from '../../../src/adapters/database/tables.ts';
import { aConfirmation, at, atOnce, hostileKeys, unstorableKeys } from './samples.ts';

const token = aConfirmation().tokenHash;

/** What `Confirmations` promises. */
export const confirmationsContract = (database: () => Database): void => {
  describe('Confirmations', () => {
    const confirmations = () => database().confirmations;

    it('gives a confirmation once', async () => {
      await confirmations().open(aConfirmation());
      expect(await confirmations().take(token, at('11:59'))).toEqual(aConfirmation());
      expect(await confirmations().take(token, at('11:59'))).toBeUndefined();
    });

    it('gives it to one of 50 at the same moment', async () => {
      await confirmations().open(aConfirmation());
      const taken = await atOnce(50, () => confirmations().take(token, at('08:00')));
      expect(taken.filter((confirmation) => confirmation !== undefined)).toEqual([aConfirmation()]);
    });

    it('names those of an account that wait, until they are taken or expire', async () => {
      await confirmations().open(aConfirmation());
      await confirmations().open(aConfirmation({ tokenHash: 'other', account: 'odilon.brume' }));
      expect(await confirmations().waiting('ondine.mistral', at('11:59'))).toEqual([aConfirmation()]);
      expect(await confirmations().waiting('ondine.mistral', at('12:00'))).toEqual([]);
      await confirmations().take(token, at('08:00'));
      expect(await confirmations().waiting('ondine.mistral', at('08:00'))).toEqual([]);
    });

    it('gives none that has expired', async () => {
      await confirmations().open(aConfirmation());
      expect(await confirmations().take(token, at('12:00'))).toBeUndefined();
      expect(await confirmations().take(token, at('08:00'))).toBeUndefined();
    });

    it('gives the last millisecond', async () => {
      await confirmations().open(aConfirmation());
      expect(await confirmations().take(token, new Date(at('12:00').getTime() - 1))).toEqual(aConfirmation());
    });

    it('gives undefined for an unknown token, and leaves the others', async () => {
      await confirmations().open(aConfirmation());
      for (const unknown of [
        '',
        token.toUpperCase(),
        `${token} `,
        ...hostileKeys,
        ...unstorableKeys.map(([, key]) => key),
      ]) {
        expect(await confirmations().take(unknown, at('08:00'))).toBeUndefined();
      }
      expect(await confirmations().take(token, at('08:00'))).toEqual(aConfirmation());
    });

    it('keeps several of one account', async () => {
      const other = aConfirmation({
        tokenHash: 'other',
        kind: 'primary-email',
        value: 'x@ministere.gouv.fr',
      });
      await confirmations().open(aConfirmation());
      await confirmations().open(other);
      expect(await confirmations().take('other', at('08:00'))).toEqual(other);
      expect(await confirmations().take(token, at('08:00'))).toEqual(aConfirmation());
    });

    it('keeps no address of a confirmation that has expired', async () => {
      await confirmations().open(aConfirmation());
      await confirmations().take('unknown', at('12:00'));
      expect(await database().drizzle.select().from(confirmationsTable)).toEqual([]);
    });

    it('refuses a second confirmation with the same token', async () => {
      await confirmations().open(aConfirmation());
      const other = aConfirmation({ account: 'odilon.brume', value: 'odilon@example.org' });
      await expect(confirmations().open(other)).rejects.toMatchObject({ code: '23505' });
      expect(await confirmations().take(token, at('08:00'))).toEqual(aConfirmation());
    });

    it.each(unstorableKeys)('refuses a token or a value that cannot be kept: %s', async (_, key) => {
      await expect(confirmations().open(aConfirmation({ tokenHash: key }))).rejects.toMatchObject({
        name: 'DatabaseError',
      });
    });
  });
};
