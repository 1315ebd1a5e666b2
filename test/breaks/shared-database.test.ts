import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../src/adapters/database/open-database.ts';
import { randomFrom } from '../bench/random.ts';
import { ownPostgres } from '../contract/database/servers.ts';
import { cutProxy, type CutProxy } from './cut-proxy.ts';
import { allJobs, days, sharedWorld, type SharedWorld } from './shared-database.ts';

// A server that cannot be reached is told of once, by whoever asks for a database.
const isThere = await ownPostgres().then(async (found) => {
  await found?.drop();
  return found !== undefined;
});

/** Nothing was made twice that somebody would notice. */
function expectOnce({ calls, ids }: SharedWorld): void {
  expect([...calls].filter(([, count]) => count > 1)).toEqual([]);
  for (const id of ids) expect(calls.get(`mailboxes.create ${id}`)).toBe(1);
}

describe.skipIf(!isThere)('a PostgreSQL server', () => {
  let postgres: { readonly url: string; readonly drop: () => Promise<void> };
  let database: Database;
  let shared: SharedWorld;
  let proxy: CutProxy;
  const opened: Database[] = [];
  beforeEach(async () => {
    const made = await ownPostgres();
    if (made === undefined) throw new Error('The server is away.');
    postgres = made;
    proxy = await cutProxy(5432);
    database = await openDatabase({ kind: 'postgres', url: postgres.url });
    shared = await sharedWorld(database);
  });
  afterEach(async () => {
    for (const one of [database, ...opened.splice(0)]) await one.close();
    await proxy.close();
    await postgres.drop();
  });
  it('serves two instances that run the same jobs at once', { timeout: 120_000 }, async () => {
    const two = await shared.instance(postgres.url);
    opened.push(two.database);
    for (const day of days) {
      shared.world.at(day);
      await Promise.all([shared.world.services, two.services].map(allJobs));
      shared.world.at(day, 12);
      await allJobs(two.services);
      expect(await shared.disagreements()).toBe('');
    }
    expectOnce(shared);
  });

  it('is restarted while jobs run: the next run finishes', { timeout: 120_000 }, async () => {
    const random = randomFrom(3);
    const through = await shared.instance(postgres.url.replace(':5432', `:${String(proxy.port)}`));
    opened.push(through.database);
    const terminate = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    for (const day of days) {
      shared.world.at(day, 9);
      const run = allJobs(through.services).catch((fault: unknown) => fault);
      for (let cuts = 0; cuts < 3; cuts++) {
        await wait(random.int(5, 120));
        if (random.chance(0.5)) proxy.cut();
        else await database.drizzle.execute(terminate);
      }
      proxy.shut(true);
      await wait(50);
      proxy.shut(false);
      await run;
      shared.world.at(day, 11);
      await Promise.allSettled(Array.from({ length: 6 }, () => through.database.ping()));
      await allJobs(through.services);
      expect(await shared.disagreements()).toBe('');
    }
    for (const id of shared.ids)
      expect(shared.world.services.mailer.sent.filter(({ key }) => key === `bienvenue/${id}`)).toHaveLength(
        1,
      );
    expect([...shared.calls.keys()].filter((call) => call.startsWith('mailboxes.create'))).toHaveLength(
      shared.ids.length,
    );
  });
});
