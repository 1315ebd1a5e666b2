import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Arrival } from '../../../src/ports.ts';
import { anArrival, atOnce, hostileKeys, unstorableKeys } from './samples.ts';

const day = (date: string) => `2026-03-${date}T08:00:00.000Z`;

/** What `Arrivals` promises. */
export const arrivalsContract = (database: () => Database): void => {
  describe('Arrivals', () => {
    const arrivals = () => database().arrivals;

    it('records an arrival, and finds it by id and by submission', async () => {
      const arrival = anArrival({
        proposal: 12,
        proposedAt: day('01'),
        mergedAt: day('02'),
        closedAt: day('03'),
      });
      expect(await arrivals().record(arrival)).toEqual(arrival);
      expect(await arrivals().find(arrival.id)).toEqual(arrival);
      expect(await arrivals().findBySubmission(arrival.submission)).toEqual(arrival);
    });

    it('leaves out the fields that are empty', async () => {
      await arrivals().record(anArrival());
      expect(Object.keys((await arrivals().find('ondine.mistral')) ?? {})).toEqual(Object.keys(anArrival()));
    });

    it('gives one with the same id back unchanged', async () => {
      await arrivals().record(anArrival({ proposal: 12 }));
      const again = anArrival({ submission: 'another', referent: 'another' });
      expect(await arrivals().record(again)).toEqual(anArrival({ proposal: 12 }));
      expect(await arrivals().findBySubmission('another')).toBeUndefined();
    });

    it('records one of 50 at the same moment', async () => {
      const found = await atOnce(50, (index) =>
        arrivals().record(anArrival({ submission: `form ${index}` })),
      );
      const kept = await arrivals().find('ondine.mistral');
      expect(found).toEqual(Array<Arrival | undefined>(50).fill(kept));
    });

    it('finds the oldest of two with the same submission', async () => {
      await arrivals().record(anArrival({ id: 'later', submittedAt: day('02') }));
      await arrivals().record(anArrival({ id: 'earlier', submittedAt: day('01') }));
      expect(await arrivals().findBySubmission('fingerprint')).toMatchObject({ id: 'earlier' });
    });

    it('lists those that are neither merged nor closed, with a proposal or not yet, oldest first', async () => {
      await arrivals().record(anArrival({ id: 'merged', mergedAt: day('09') }));
      await arrivals().record(anArrival({ id: 'third', submittedAt: day('03') }));
      await arrivals().record(anArrival({ id: 'closed', closedAt: day('09') }));
      await arrivals().record(anArrival({ id: 'first', submittedAt: '2026-03-01T09:30:00+02:00' }));
      await arrivals().record(anArrival({ id: 'second', submittedAt: day('01'), proposal: 3 }));
      expect((await arrivals().waiting()).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    });

    it('lists those that were merged since a moment, oldest merge first', async () => {
      await arrivals().record(anArrival({ id: 'waiting' }));
      await arrivals().record(anArrival({ id: 'before', mergedAt: day('01') }));
      await arrivals().record(anArrival({ id: 'last', mergedAt: day('04') }));
      await arrivals().record(anArrival({ id: 'then', mergedAt: '2026-03-02T09:00:00+01:00' }));
      const since = await arrivals().mergedSince(new Date(day('02')));
      expect(since.map(({ id }) => id)).toEqual(['then', 'last']);
    });

    it('changes what is named; undefined empties a field', async () => {
      await arrivals().record(anArrival({ closedAt: day('02') }));
      const expected = anArrival({ proposal: 7, proposedAt: day('03') });
      const changes = { proposal: 7, proposedAt: day('03'), closedAt: undefined };
      expect(await arrivals().change('ondine.mistral', changes)).toEqual(expected);
      expect(await arrivals().find('ondine.mistral')).toEqual(expected);
    });

    it('keeps both of two changes at the same moment', async () => {
      await arrivals().record(anArrival());
      await Promise.all([
        arrivals().change('ondine.mistral', { proposal: 7 }),
        arrivals().change('ondine.mistral', { mergedAt: day('02') }),
      ]);
      expect(await arrivals().find('ondine.mistral')).toEqual(
        anArrival({ proposal: 7, mergedAt: day('02') }),
      );
    });

    it('gives undefined for an unknown id, and keeps the id', async () => {
      await arrivals().record(anArrival());
      expect(await arrivals().find('odilon.brume')).toBeUndefined();
      expect(await arrivals().change('odilon.brume', { proposal: 7 })).toBeUndefined();
      const changes = JSON.parse('{"id":"odilon.brume","__proto__":{"proposal":1}}') as Partial<Arrival>;
      expect(await arrivals().change('ondine.mistral', changes)).toEqual(anArrival());
    });

    it('keeps hostile ids and submissions apart', async () => {
      for (const key of hostileKeys) await arrivals().record(anArrival({ id: key, submission: key }));
      for (const key of hostileKeys) {
        expect(await arrivals().find(key)).toMatchObject({ id: key });
        expect(await arrivals().findBySubmission(key)).toMatchObject({ id: key });
      }
    });

    it.each(unstorableKeys)('refuses what cannot be kept, and finds none: %s', async (_, key) => {
      for (const field of ['id', 'submission', 'referent']) {
        await expect(arrivals().record(anArrival({ [field]: key }))).rejects.toMatchObject({
          name: 'DatabaseError',
        });
      }
      expect(await arrivals().find(key)).toBeUndefined();
      expect(await arrivals().findBySubmission(key)).toBeUndefined();
      expect(await arrivals().change(key, { proposal: 1 })).toBeUndefined();
    });

    it.each([{ proposal: 0 }, { proposal: 1.5 }, { proposal: 2 ** 31 }, { mergedAt: 'yesterday' }])(
      'refuses a change that is no arrival, and changes nothing: %j',
      async (changes) => {
        await arrivals().record(anArrival());
        await expect(arrivals().change('ondine.mistral', changes)).rejects.toMatchObject({
          name: 'DatabaseError',
        });
        expect(await arrivals().find('ondine.mistral')).toEqual(anArrival());
      },
    );
  });
};
