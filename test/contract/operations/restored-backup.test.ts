import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../src/adapters/database/open-database.ts';
import type { Mail } from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { departDaily } from '../../journeys/depart-daily.ts';
import { processWorld, type ProcessWorld } from '../../journeys/process-world.ts';
import { settle, settled } from '../../journeys/settle.ts';

const { id, mailbox, github } = settled;
const end = toDay('2026-03-31');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secretariat-restored-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What stays outside of the database when that is put back: vendors, and what they were asked. */
interface Trial {
  readonly world: ProcessWorld;
  /** Mails that the vendor was handed, and the calls that changed something at a vendor. */
  readonly handed: Mail[];
  readonly changes: string[];
}

function trial(): Trial {
  const world = processWorld();
  const handed: Mail[] = [];
  const changes: string[] = [];
  const noting = <Port extends object>(name: string, port: Port, changing: readonly string[]): Port =>
    new Proxy(port, {
      get(target, property) {
        const held: unknown = Reflect.get(target, property);
        if (typeof held !== 'function' || !changing.includes(String(property))) return held;
        return (...given: unknown[]): unknown => {
          changes.push(`${name}.${String(property)}`);
          return Reflect.apply(held, target, given);
        };
      },
    });
  const { chatAccounts, mailboxes, mailer, mailingLists, organisation } = world.services;
  if (!chatAccounts || !organisation) throw new Error('The world has a chat and an organisation.');
  world.services = {
    ...world.services,
    mailboxes: noting('mailboxes', mailboxes, ['create', 'remove']),
    organisation: noting('organisation', organisation, ['invite', 'remove']),
    mailer: {
      ...mailer,
      send: (mail) => {
        handed.push(mail);
        return mailer.send(mail);
      },
    },
    chatAccounts,
    mailingLists,
  };
  return { world, handed, changes };
}

const run = ({ world }: Trial, from: number, to: number): Promise<void> => departDaily(world, end, from, to);

/** Works with the database of a folder. */
async function openIn({ world }: Trial, name: string): Promise<Database> {
  const database = await openDatabase({ kind: 'pglite', folder: join(folder, name) });
  await database.migrate();
  world.services = { ...world.services, ...database, audit: world.services.audit };
  return database;
}

/** Takes a backup on a day of a departure, lets it go on to another one, and puts the backup back. */
async function restored(name: string, taken: number, lost: number): Promise<Trial & { database: Database }> {
  const made = trial();
  const first = await openIn(made, `${name}-first`);
  await settle(made.world, end);
  await run(made, taken - 1, taken);
  await first.close();
  await cp(join(folder, `${name}-first`), join(folder, `${name}-backup`), { recursive: true });
  const later = await openIn(made, `${name}-first`);
  await run(made, taken + 1, lost);
  await later.close();
  const database = await openIn(made, `${name}-backup`);
  return { ...made, database };
}

const standing = async ({ world: { services } }: Trial) => ({
  mailbox: await services.mailboxes.exists(id),
  chat: (await services.chatAccounts?.find(mailbox))?.state,
  forge: await services.organisation?.state(github),
});

describe('a backup that is older than the last steps', () => {
  it('has closures asked for again, which change nothing at the vendors', async () => {
    const made = await restored('closed', -20, 5);
    const before = await standing(made);
    expect(before).toMatchObject({ forge: 'none', mailbox: true });
    made.changes.length = 0;
    const messages = made.world.direct.length;
    await run(made, 5, 5);
    expect(await standing(made)).toEqual(before);
    expect(made.changes).toEqual([]);
    expect(made.world.direct).toHaveLength(messages);
    // Her account, which the backup had as it was, is right again.
    expect((await made.database.accounts.find(id))?.emailStatus).toBe('EMAIL_SUSPENDED');
    await made.database.close();
  });

  it('hands mails over again under the key that they had, so that the vendor knows those of the last day', async () => {
    const made = await restored('reminded', -16, -15);
    const last = made.handed.splice(0).at(-1);
    expect(last?.subject.replaceAll('\u00A0', ' ')).toBe('Ta mission finit dans 15 jours');
    await run(made, -15, -15);
    expect(made.handed.map(({ key }) => key)).toEqual([last?.key]);
    expect(made.world.mailsTo(mailbox).filter((subject) => subject.includes('15 jours'))).toHaveLength(1);
    await made.database.close();
  });

  it('goes on as if nothing had been lost', async () => {
    const made = await restored('goes on', -20, 5);
    await run(made, 5, 95);
    expect(await standing(made)).toEqual({ mailbox: false, chat: 'deactivated', forge: 'none' });
    expect(made.changes.filter((call) => call === 'mailboxes.remove')).toHaveLength(1);
    expect(new Set(made.world.direct.map(({ key }) => key)).size).toBe(made.world.direct.length);
    await made.database.close();
  });
});
