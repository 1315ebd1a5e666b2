import { openDatabase, type Database } from '../../src/adapters/database/open-database.ts';
import { applyRetention } from '../../src/journeys/apply-retention.ts';
import { runDepartures } from '../../src/journeys/departures/run-departures.ts';
import { followForge } from '../../src/journeys/follow-forge.ts';
import { searchGodparents } from '../../src/journeys/godparents/search-godparents.ts';
import { verify } from '../../src/journeys/verify/verify.ts';
import { openAccounts } from '../../src/journeys/welcome/open-accounts.ts';
import { disagreementLine } from '../../src/texts/verify.ts';
import type { FakeServices } from '../fakes/services.ts';
import { mission, processWorld, type ProcessWorld } from '../journeys/process-world.ts';

/** Vendors' calls that would be noticed if they were made twice. */
const counted =
  /^(?:mailboxes\.create|mailboxes\.remove|chatAccounts\.create|chatAccounts\.deactivate|organisation\.invite|mailer\.send)$/;

/** A community of newcomers whose vendors count, on a PostgreSQL server. */
export interface SharedWorld {
  readonly world: ProcessWorld;
  readonly ids: readonly string[];
  /** How often each call was made that made a difference, "mailboxes.create membre.a". */
  readonly calls: ReadonlyMap<string, number>;
  /** Another instance on the same database and the same vendors. */
  instance(url: string): Promise<{ readonly services: FakeServices; readonly database: Database }>;
  disagreements(): Promise<string>;
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

export async function sharedWorld(database: Database): Promise<SharedWorld> {
  await database.migrate();
  const world = processWorld();
  const calls = new Map<string, number>();
  const vendors = { ...world.services };
  const on = (held: Database): FakeServices => ({
    ...vendors,
    ...held,
    audit: Object.assign(held.audit, { written: [] }),
  });
  const counting = (services: FakeServices): FakeServices => {
    const { mailboxes, chatAccounts, organisation, mailer } = services;
    return {
      ...services,
      ...throughArguments({ mailboxes, chatAccounts, organisation, mailer }, (call, given) => {
        if (counted.test(call)) calls.set(`${call} ${given}`, (calls.get(`${call} ${given}`) ?? 0) + 1);
      }),
    };
  };
  world.services = counting(on(database));
  world.at('2026-03-02');
  const ids = letters.map((letter) => `membre.${letter}`);
  for (const id of ids) {
    await world.register(id);
    const arrival = { id, submission: id, referent: 'ondine.mistral' };
    await world.services.arrivals.record({ ...arrival, submittedAt: '2026-02-20T09:00:00.000Z' });
    await world.services.arrivals.change(id, { mergedAt: '2026-02-21T09:00:00.000Z' });
    const published = { actor: 'forge', action: 'arrival.publish', target: id };
    await world.services.audit.write({ at: '2026-02-21T09:00:00.000Z', ...published });
    world.publish(id, {
      github: id.replace('.', '-'),
      missions: [mission('2026-03-02', '2026-03-31', ['eau-claire'])],
    });
  }
  return {
    world,
    ids,
    calls,
    async instance(url) {
      const other = await openDatabase({ kind: 'postgres', url });
      return { services: counting(on(other)), database: other };
    },
    async disagreements() {
      return (await verify(world.services)).found.map(disagreementLine).join('\n');
    },
  };
}

function throughArguments<Ports extends object>(
  ports: Ports,
  told: (call: string, given: string) => void,
): Ports {
  const entries = Object.entries(ports).map(([name, port]: [string, object | undefined]) => [
    name,
    port &&
      new Proxy(port, {
        get(target, property) {
          const held: unknown = Reflect.get(target, property);
          if (typeof held !== 'function') return held;
          return (...given: unknown[]): unknown => {
            told(`${name}.${String(property)}`, nameOf(given[0]));
            return Reflect.apply(held, target, given);
          };
        },
      }),
  ]);
  return Object.fromEntries(entries) as Ports;
}

/** What a call is on: a name, the person that an account is made for, the key of a mail. */
function nameOf(given: unknown): string {
  if (typeof given === 'string') return given;
  const { key, username } = given as { readonly key?: string; readonly username?: string };
  return key ?? username ?? '';
}

/** The jobs that change something for people, once. */
export async function allJobs(services: FakeServices): Promise<void> {
  await openAccounts(services, Number.POSITIVE_INFINITY);
  await runDepartures(services, Number.POSITIVE_INFINITY);
  await searchGodparents(services);
  await followForge(services);
  await applyRetention(services);
}

/** Days on which something is due for these newcomers. */
export const days = [
  '2026-03-02',
  '2026-03-16',
  '2026-03-29',
  '2026-04-01',
  '2026-04-03',
  '2026-04-30',
  '2026-05-30',
  '2026-06-29',
];
