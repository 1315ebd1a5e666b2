import { afterAll, describe, expect, it } from 'vitest';
import { ownPostgres } from '../contract/database/servers.ts';
import { surviveKills } from './killed.ts';

const postgres = await ownPostgres();
afterAll(() => postgres?.drop());

const nothing = { disagreements: '', twice: [], lost: [] };

describe('a platform that is killed in the middle of arrivals, edits and departures', () => {
  it('comes to the same end on the embedded database', { timeout: 240_000 }, async () => {
    const survived = await surviveKills({ rounds: 2, seed: 7, risk: 0.25 });
    expect(survived).toMatchObject(nothing);
    expect(survived.deaths).toBeGreaterThan(3);
  });

  it.skipIf(postgres === undefined)('comes to the same end on PostgreSQL', { timeout: 240_000 }, async () => {
    const survived = await surviveKills({ rounds: 3, seed: 11, risk: 0.35, databaseUrl: postgres?.url });
    expect(survived).toMatchObject(nothing);
    expect(survived.deaths).toBeGreaterThan(5);
  });
});
