import type { Database } from '../../../src/adapters/database/open-database.ts';
import { toDay } from '../../../src/schema/day.ts';
import { aFullAccount, aMail, anArrival, anEvent, at } from '../database/samples.ts';

/** Writes something into the tables that a secretariat cannot do without, with quotes, accents and lines in it. */
export async function fillDatabase(database: Database): Promise<void> {
  await database.accounts.reserve(aFullAccount());
  await database.arrivals.record(anArrival());
  await database.audit.write(anEvent({ after: 'l’été, "à\tdeux"\n\\N' }));
  await database.mailLog.open(aMail(), at('08:00'));
  await database.ledger.done('signalement/1', at('08:00'));
  await database.contributions.record('cms/startups/eau-claire', 'ondine.mistral', at('08:00'));
  const key = { member: 'lise.charme', cause: toDay('2026-02-01'), step: 'leave-lists', channel: 'lists' };
  await database.steps.found([key], toDay('2026-03-02'), at('08:00'));
  await database.jobRuns.add({
    name: 'welcome',
    startedAt: at('08:00').toISOString(),
    milliseconds: 1,
    outcome: 'done',
    counts: { looked: 1 },
  });
}
