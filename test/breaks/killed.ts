import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutbox } from '../../src/adapters/outbox/outbox-mailer.ts';
import { addDays } from '../../src/domain/calendar.ts';
import type { Verification } from '../../src/journeys/verify/verify.ts';
import { localFolder } from '../../src/local/local-folder.ts';
import { toDay, type Day } from '../../src/schema/day.ts';
import { disagreementLine } from '../../src/texts/verify.ts';
import { randomFrom } from '../bench/random.ts';
import { filledArrival } from '../builders.ts';
import { seedFiles, writeSeed } from './seed.ts';
import { mortalPlatform, type MortalPlatform } from './mortal-platform.ts';

/** What came of a community whose platform was killed over and over. */
export interface Survived {
  readonly deaths: number;
  /** What verify found once everything had run to its end, a line each; "" where all agrees. */
  readonly disagreements: string;
  /** Mails that somebody got twice. */
  readonly twice: readonly string[];
  /** What was accepted and is not there. */
  readonly lost: readonly string[];
}

export interface KilledOptions {
  /** How many arrive, are edited, and leave. */
  readonly rounds: number;
  readonly seed: number;
  /** The share of the calls that a death falls into. */
  readonly risk: number;
  readonly databaseUrl?: string | undefined;
}

const startup = '_startups/eau-claire.md';

const first = toDay('2026-12-01');
const last = toDay('2027-03-01');
const at = (day: Day, time = '09:00'): string => `${day}T${time}:00.000Z`;

/** Days on which departures are run, counted from the last day of the missions. */
const departureDays = [-30, -15, -2, 1, 3, 30, 60, 90];

interface JobAnswer {
  readonly status: number;
  readonly body: { readonly failed?: readonly { readonly cause: string }[] };
}

/** Plays arrivals, edits and departures on a platform that is killed in the middle of them: the same seed, the same order. */
export async function surviveKills({ rounds, seed, risk, databaseUrl }: KilledOptions): Promise<Survived> {
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-break-'));
  const contentDir = await writeSeed(folder);
  const localDir = join(folder, 'local');
  const platform = mortalPlatform({
    env: {
      CONTENT_DIR: contentDir,
      LOCAL_DIR: localDir,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    random: randomFrom(seed),
    risk,
    now: at(first),
  });
  try {
    const ids = await arrivals(platform, rounds);
    const mission = await edits(platform, rounds);
    await departures(platform);
    platform.spare();
    await runToTheEnd(platform, addDays(last, 92));
    const { found } = await platform.ask<Verification>({ do: 'verify' });
    const outbox = await readOutbox(join(localFolder({ localDir, contentDir }), 'mails'));
    const sent = outbox.map(({ to, subject }) => `${to}: ${subject}`);
    const published = await readFile(
      join(localFolder({ localDir, contentDir }), 'site/content', startup),
      'utf8',
    );
    return {
      deaths: platform.deaths(),
      disagreements: found.map(disagreementLine).join('\n'),
      twice: sentTooOften(sent, rounds),
      lost: [
        ...(published.includes(mission) ? [] : [mission]),
        ...ids.filter((id) => !sent.some((one) => one.startsWith(`${addressOf(id)}:`))),
      ],
    };
  } finally {
    await platform.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each edit of the same page is reviewed, and goes online, once. */
const ofEdits = /À relire|Ton changement est en ligne/;

function sentTooOften(sent: readonly string[], edits: number): string[] {
  const counts = Map.groupBy(sent, (one) => one);
  return [...counts].flatMap(([one, { length }]) => (length > (ofEdits.test(one) ? edits : 1) ? [one] : []));
}

/** "membre.a": only letters stand in a name. */
const nameOf = (round: number): string =>
  String(round).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
const addressOf = (id: string): string => `${id}@exemple.fr`;

async function arrivals(platform: MortalPlatform, rounds: number): Promise<string[]> {
  const ids: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const id = `membre.${nameOf(round)}`;
    const form = {
      ...filledArrival,
      firstName: 'Membre',
      lastName: nameOf(round),
      email: addressOf(id),
      github: `membre-${nameOf(round)}`,
      startup: 'eau-claire',
      start: first,
      end: last,
    };
    const { status, body } = await platform.ask<{ status: number; body: unknown }>({ do: 'arrive', form });
    if (status !== 200 && status !== 201) throw new Error(`${id}: ${String(status)} ${JSON.stringify(body)}`);
    ids.push(id);
    await platform.ask({ do: 'approve', branch: `arrivee/${id}` });
    await platform.ask<JobAnswer>({ do: 'job', name: 'forge-poll' });
    await platform.ask<JobAnswer>({ do: 'job', name: 'welcome' });
  }
  return ids;
}

/** Edits of one page, each approved before the next; what the last one wrote. */
async function edits(platform: MortalPlatform, rounds: number): Promise<string> {
  const text = seedFiles[startup] ?? '';
  let mission = '';
  for (let round = 0; round < rounds; round++) {
    mission = `Boire ${nameOf(round)}.`;
    const { status, body } = await platform.ask<{ status: number; body: unknown }>({
      do: 'edit',
      member: 'ondine.mistral',
      slug: 'eau-claire',
      path: startup,
      raw: text.replace('Boire.', mission),
    });
    if (status !== 200) throw new Error(`${mission} ${String(status)} ${JSON.stringify(body)}`);
    await platform.ask({ do: 'approve', branch: 'cms/startups/eau-claire' });
    await platform.ask<JobAnswer>({ do: 'job', name: 'forge-poll' });
  }
  return mission;
}

async function departures(platform: MortalPlatform): Promise<void> {
  for (const days of departureDays) {
    await platform.at(at(addDays(last, days)));
    await platform.ask<JobAnswer>({ do: 'job', name: 'departures' });
    // A run that died keeps its lease for two minutes.
    await platform.at(at(addDays(last, days), '09:03'));
    await platform.ask<JobAnswer>({ do: 'job', name: 'departures' });
  }
}

/** Two more runs of everything, once each lease and claim of those who died is over. */
async function runToTheEnd(platform: MortalPlatform, day: Day): Promise<void> {
  for (const time of ['10:00', '11:00']) {
    await platform.at(at(day, time));
    for (const name of ['forge-poll', 'welcome', 'departures']) {
      const { status, body } = await platform.ask<JobAnswer>({ do: 'job', name });
      if (status !== 200)
        throw new Error(`${name}: ${body.failed?.map(({ cause }) => cause).join('; ') ?? ''}`);
    }
  }
}
