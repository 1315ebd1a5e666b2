import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { OfferCheck } from '../../domain/offer-check.ts';
import type { OfferChecks } from '../../ports.ts';
import { daySchema } from '../../schema/day.ts';
import { offerChecks } from './agenda-tables.ts';
import type { Connection } from './connection.ts';
import { keyText, readRow, storable } from './row.ts';

const stored = storable(
  z.object({ offer: keyText, askedOn: daySchema.optional(), keptOn: daySchema.optional() }),
);

/** What is kept of offers in the database. */
export const databaseOfferChecks = ({ queries }: Connection): OfferChecks => {
  const keep = async (check: OfferCheck): Promise<void> => {
    const { offer, ...days } = stored.parse(check);
    await queries
      .insert(offerChecks)
      .values({ offer, ...days })
      .onConflictDoUpdate({ target: offerChecks.offer, set: days });
  };
  return {
    async all() {
      const rows = await queries
        .select()
        .from(offerChecks)
        .orderBy(sql`${offerChecks.offer} collate "C"`);
      return rows.map((row) => readRow(stored, row));
    },
    asked: (offer, askedOn) => keep({ offer, askedOn }),
    kept: (offer, keptOn) => keep({ offer, keptOn }),
  };
};
