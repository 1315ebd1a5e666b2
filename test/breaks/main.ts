import { parseArgs } from 'node:util';
import { ownPostgres } from '../contract/database/servers.ts';
import { surviveKills } from './killed.ts';

/** Kills platforms in the middle of arrivals, edits and departures, each named by its seed; fails at the first loss. */
const { values } = parseArgs({
  options: {
    /** Arrivals, edits and departures in all, on each database. */
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1000' },
    /** "embedded" or "postgresql" alone; both at a time unless told. */
    database: { type: 'string' },
  },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
if (!Number.isInteger(rounds) || !Number.isInteger(seed) || rounds < 1)
  throw new RangeError('--rounds and --seed are whole numbers.');

const databases = ['embedded', 'postgresql'] as const;
const chosen = databases.filter((one) => values.database === undefined || one === values.database);
if (chosen.length === 0) throw new RangeError(`--database is one of ${databases.join(', ')}.`);

/** How many arrive, are edited and leave on one platform, before another one begins. */
const together = 5;

async function campaign(kind: (typeof databases)[number]): Promise<void> {
  let deaths = 0;
  for (let played = 0; played < rounds && process.exitCode !== 1; played += together) {
    const postgres = kind === 'postgresql' ? await ownPostgres() : undefined;
    if (kind === 'postgresql' && postgres === undefined) return;
    try {
      const now = { rounds: Math.min(together, rounds - played), seed: seed + played };
      const survived = await surviveKills({ ...now, risk: 0.3, databaseUrl: postgres?.url });
      deaths += survived.deaths;
      const faults = [survived.disagreements, ...survived.twice, ...survived.lost].filter(
        (one) => one !== '',
      );
      if (faults.length > 0) {
        console.error(`Seed ${seed + played} on ${kind}:\n${faults.join('\n')}`);
        process.exitCode = 1;
      }
      console.log(`${played + now.rounds} of ${rounds} on ${kind}, killed ${deaths} times.`);
    } finally {
      await postgres?.drop();
    }
  }
}

await Promise.all(chosen.map(campaign));
