import { and, asc, eq, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { infraScopes, type InfraClient, type InfraClients } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { infraClients } from './infra-tables.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';

const storedClient = storable(
  z.object({
    name: keyText,
    keyHash: keyText,
    scopes: z.array(z.enum(infraScopes)),
    createdBy: keyText,
    createdAt: instantText,
    revokedAt: instantText.optional(),
    lastUsedAt: instantText.optional(),
  }),
);
const readClient = (row: object): InfraClient => readRow(storedClient, row);

/** How often a client's last call is noted, in milliseconds. */
const notedEvery = 60_000;

/** Clients of the infra API in the database. */
export const databaseInfraClients = ({ queries }: Connection): InfraClients => ({
  async add(client) {
    const made = await queries
      .insert(infraClients)
      .values(storedClient.parse(client))
      .onConflictDoNothing()
      .returning({ name: infraClients.name });
    return made.length > 0;
  },

  async find(keyHash) {
    if (!isStorable(keyHash)) return undefined;
    const [row] = await queries.select().from(infraClients).where(eq(infraClients.keyHash, keyHash));
    return row && readClient(row);
  },

  async all() {
    return (await queries.select().from(infraClients).orderBy(asc(infraClients.name))).map(readClient);
  },

  async revoke(name, now) {
    if (!isStorable(name)) return false;
    const rows = await queries
      .update(infraClients)
      .set({ revokedAt: now.toISOString() })
      .where(and(eq(infraClients.name, name), isNull(infraClients.revokedAt)))
      .returning({ name: infraClients.name });
    return rows.length > 0;
  },

  async used(name, now) {
    const before = new Date(now.getTime() - notedEvery).toISOString();
    await queries
      .update(infraClients)
      .set({ lastUsedAt: now.toISOString() })
      .where(
        and(
          eq(infraClients.name, name),
          or(isNull(infraClients.lastUsedAt), lt(infraClients.lastUsedAt, before)),
        ),
      );
  },
});
