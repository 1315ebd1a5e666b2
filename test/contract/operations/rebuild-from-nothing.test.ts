import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../src/adapters/database/open-database.ts';
import { embeddedChatAccounts } from '../../../src/adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { embeddedMailboxes } from '../../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { embeddedOrganisation } from '../../../src/adapters/embedded-organisation/embedded-organisation.ts';
import { readContentFolder } from '../../../src/adapters/content-folder.ts';
import { provideServices } from '../../../src/adapters/provided-services.ts';
import { filesOf } from '../../../src/content/published-files.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { readTable } from '../../../src/domain/account-import/read-table.ts';
import { isActive } from '../../../src/domain/author-activity.ts';
import { startOfDay } from '../../../src/domain/paris-time.ts';
import { scheduledJobs } from '../../../src/domain/scheduled-jobs.ts';
import { importAccounts } from '../../../src/journeys/import-accounts.ts';
import type { ChatMessage } from '../../../src/ports.ts';
import { toDay } from '../../../src/schema/day.ts';
import { fakeServices } from '../../fakes/services.ts';
import { memoryContents } from '../../fakes/memory-contents.ts';

const first = toDay('2026-11-20');
const files = await readContentFolder('content');
const { content } = readContent(files);
const active = content.authors.filter(({ data }) => isActive(data, first)).map(({ id }) => id);
const users = content.authors.flatMap(({ id, data }) => (active.includes(id) ? (data.github ?? []) : []));
const withoutSpaces = (text: string): string => text.replaceAll('\u00A0', ' ');

/** The community of the content, whose members have all that they should, and a database that is lost. */
function world(database: Database) {
  const direct: ChatMessage[] = [];
  let now = new Date();
  const fakes = fakeServices();
  const services = {
    ...fakes,
    ...database,
    clock: { now: () => now, today: () => toDay(now.toISOString()) },
    contents: memoryContents(Object.fromEntries(files.map(({ path, text }) => [path, text]))),
    mailboxes: embeddedMailboxes({ initial: active }),
    organisation: embeddedOrganisation({ initial: users }),
    chatAccounts: embeddedChatAccounts({
      initial: active.map((id) => ({
        email: `${id}@communs.example`,
        username: id,
        firstName: '',
        lastName: '',
      })),
      deliver(message) {
        direct.push(message);
        return Promise.resolve();
      },
    }),
    publisher: { publish: () => Promise.resolve() },
    community: () => Promise.resolve(content),
    publishedFiles: (name: Parameters<typeof filesOf>[0]) => Promise.resolve(filesOf(name, files)),
    async *publishedMembers() {
      const { authors } = await Promise.resolve(content);
      yield* authors.map(({ id, data }) => ({ id, ...data }));
    },
    settings: { ...fakes.settings, administrators: ['ondine.mistral'] },
    site: { page: () => Promise.resolve('') },
  };
  return {
    services,
    direct,
    at(day: string, hour: number) {
      now = new Date(Date.parse(startOfDay(toDay(day))) + hour * 3_600_000);
    },
  };
}

/** Runs all jobs but the one of the beginning of a quarter, which the days of the test are not in. */
async function runJobs(): Promise<void> {
  for (const { name } of scheduledJobs.filter((job) => job.name !== 'startup-phase-reminder')) {
    const { default: run } = (await import(`../../../functions/${name}.ts`)) as {
      default: () => Promise<Response>;
    };
    expect(await (await run()).json(), name).toMatchObject({ failed: [] });
  }
}

/** Runs the jobs on the working days of a week, thrice a day. */
async function playWeek(made: ReturnType<typeof world>): Promise<void> {
  provideServices(made.services);
  for (const day of ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'])
    for (const hour of [9, 10, 18]) {
      made.at(day, hour);
      await runJobs();
    }
}

async function emptyDatabase(): Promise<Database> {
  const database = await openDatabase({ kind: 'pglite' });
  await database.migrate();
  return database;
}

describe('accounts that are imported into an empty database', () => {
  it('are of members who have what they should: nobody is welcomed, nothing is opened', async () => {
    const database = await emptyDatabase();
    const made = world(database);
    made.at(first, 8);
    const table = readTable(
      [
        'username,primary_email,primary_email_status,created_at',
        ...active.map((id) => `${id},${id}@communs.example,EMAIL_ACTIVE,2024-01-31T08:30:00Z`),
      ].join('\n'),
    );
    if (table.kind !== 'table') throw new Error('The table is none.');
    const { made: count } = await importAccounts(table, { write: true, update: false }, made.services);
    expect(count).toBeGreaterThan(active.length - 3);
    await playWeek(made);
    const subjects = made.services.mailer.sent.map(({ subject }) => withoutSpaces(subject));
    const isRepeated = /^L’offre est-elle pourvue|^Une salle à réserver|^Ta mission finit|^Tes accès/;
    expect(subjects.filter((subject) => !isRepeated.test(subject))).toEqual([]);
    const welcomes = (await database.steps.of(active)).filter(({ step }) => step === 'welcome-mail');
    for (const { hadNothing } of welcomes) expect(hadNothing).toBe(true);
    await database.close();
  });
});

describe('an empty database beside the content, which jobs run on for a week', () => {
  let database: Database;
  let made: ReturnType<typeof world>;
  beforeAll(async () => {
    database = await emptyDatabase();
    made = world(database);
    await playWeek(made);
  });
  afterAll(() => database.close());

  it('mails nobody, but what nobody remembers to have asked: offers open for long, rooms of the week', () => {
    const subjects = made.services.mailer.sent.map(({ key, subject }) => [key, withoutSpaces(subject)]);
    const isAskedAgain = /^L’offre est-elle pourvue ?|^Une salle à réserver ?/;
    expect(subjects.filter(([, subject = '']) => !isAskedAgain.test(subject))).toEqual([]);
    expect(new Set(subjects.map(([key]) => key)).size).toBe(subjects.length);
  });

  it('tells on the chat, once more, what a week tells: the agenda, and the ends of missions that are near', () => {
    const names = made.direct.map(({ channel, key }) => `${channel} ${key}`);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    for (const { text } of made.direct) expect(withoutSpaces(text)).toMatch(/mission/);
    const days = made.services.chat.posted.map(({ key }) => key);
    expect(new Set(days).size).toBe(days.length);
    // The week of the loss, and the next one.
    expect(days.length).toBeLessThanOrEqual(2);
  });

  it('closes nothing of those who are here', async () => {
    const { mailboxes, organisation, chatAccounts } = made.services;
    const staying = content.authors.filter(({ data }) => isActive(data, toDay('2026-11-26')));
    for (const { id, data } of staying.filter(({ id: one }) => active.includes(one))) {
      expect(await mailboxes.exists(id), id).toBe(true);
      expect((await chatAccounts.find(`${id}@communs.example`))?.state, id).toBe('active');
      if (data.github !== undefined) expect(await organisation.state(data.github), id).toBe('member');
    }
  });

  it('knows every member again, and for those who left that nothing was left to close', async () => {
    expect((await database.members.ids(1_000)).length).toBe(content.authors.length);
    const gone = content.authors.filter(({ id }) => !active.includes(id)).map(({ id }) => id);
    const steps = await database.steps.of(gone);
    expect(steps.length).toBeGreaterThan(0);
    for (const { state, hadNothing } of steps)
      expect({ state, hadNothing }).toEqual({ state: 'done', hadNothing: true });
  });

  it('numbers movements anew, each on the day that it had, for tools that begin anew with new keys', async () => {
    const movements = await database.movements.after(0, 1_000);
    const left = movements.filter(({ kind }) => kind !== 'arrival');
    for (const { kind, day } of left)
      expect({ kind, isOfNow: day >= first }).toEqual({ kind: 'departure', isOfNow: true });
    const startOf = new Map(
      content.authors.map(({ id, data }) => [id, data.missions.map(({ start }) => start)]),
    );
    for (const { member, day } of movements.filter((movement) => !left.includes(movement)))
      expect(startOf.get(member), member).toContain(day);
    expect(await database.infraClients.all()).toEqual([]);
  });

  it('has lost the accounts, the journal and the mails: nobody logs in before accounts are imported', async () => {
    expect(await database.accounts.all()).toEqual([]);
    expect(
      (await database.audit.page({}, { size: 9 })).items.filter(({ actor }) => active.includes(actor)),
    ).toEqual([]);
  });
});
