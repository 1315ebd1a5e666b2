import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AdministrationDomain, AdministrationDomains } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { administrationDomains } from './tables.ts';

const storedDomain = storable(z.object({ domain: keyText, addedBy: keyText, addedAt: instantText }));
const readDomain = (row: object): AdministrationDomain => readRow(storedDomain, row);

/** The list of administrations' domains in the database. */
export const databaseAdministrationDomains = ({ queries }: Connection): AdministrationDomains => ({
  async all() {
    const rows = await queries
      .select()
      .from(administrationDomains)
      .orderBy(sql`${administrationDomains.domain} collate "C"`);
    return rows.map(readDomain);
  },

  async add(domain) {
    const added = await queries
      .insert(administrationDomains)
      .values(storedDomain.parse(domain))
      .onConflictDoNothing()
      .returning({ domain: administrationDomains.domain });
    return added.length > 0;
  },

  async remove(domain) {
    if (!isStorable(domain)) return false;
    const removed = await queries
      .delete(administrationDomains)
      .where(eq(administrationDomains.domain, domain))
      .returning({ domain: administrationDomains.domain });
    return removed.length > 0;
  },
});
