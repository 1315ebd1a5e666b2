import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { embeddedChatAccounts } from '../../../src/adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { embeddedMailboxes } from '../../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { embeddedMailingLists } from '../../../src/adapters/embedded-mailing-lists/embedded-mailing-lists.ts';
import { embeddedOrganisation } from '../../../src/adapters/embedded-organisation/embedded-organisation.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { outboxDelivery } from '../../../src/adapters/outbox/outbox-chat.ts';
import { outboxMailer } from '../../../src/adapters/outbox/outbox-mailer.ts';
import { startOfDay } from '../../../src/domain/paris-time.ts';
import { runDepartures } from '../../../src/journeys/departures/run-departures.ts';
import type { ProcessReport } from '../../../src/journeys/look-at-due.ts';
import { openAccounts } from '../../../src/journeys/welcome/open-accounts.ts';
import { toDay, type Day } from '../../../src/schema/day.ts';
import { fakeServices, type FakeServices } from '../../fakes/services.ts';
import { accountOf, closingDay, quietDay, someMembers } from './community.ts';
import type { ProcessFigures } from './measure-processes.ts';

/** Measures the processes over one community, in a process of its own, whose memory is that of the runs. */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    folder: { type: 'string', default: '' },
    members: { type: 'string', default: '' },
    due: { type: 'string', default: '' },
  },
});
const [members, due] = [Number(values.members), Number(values.due)];
const { folder, url } = values;
const target =
  url === undefined
    ? ({ kind: 'pglite', folder: join(folder, 'database') } as const)
    : ({ kind: 'postgres', url } as const);
const database = await openDatabase(target);

let now = new Date();
const at = (day: Day) => {
  now = new Date(Date.parse(startOfDay(day)) + 10 * 3_600_000);
};
at(quietDay);
const leavers = [...someMembers(due, due)];
const chat = leavers.map(({ id }) => ({
  email: `${id}@communs.example`,
  username: id,
  firstName: id,
  lastName: '',
}));
const services: FakeServices = {
  ...fakeServices(),
  ...database,
  audit: { ...database.audit, written: [] },
  clock: { now: () => now, today: () => toDay(now.toISOString()) },
  mailer: { ...outboxMailer({ folder: join(folder, 'mails'), now: () => now }), sent: [], fail: false },
  mailboxes: embeddedMailboxes({ folder, initial: leavers.map(({ id }) => id) }),
  mailingLists: embeddedMailingLists({ folder }),
  organisation: embeddedOrganisation({ folder, initial: leavers.map(({ github = '' }) => github) }),
  chatAccounts: embeddedChatAccounts({
    folder,
    initial: chat,
    deliver: outboxDelivery({ folder: join(folder, 'messages'), now: () => now }),
  }),
  async *publishedMembers() {
    yield* await Promise.resolve(someMembers(members, due));
  },
};

/** Seconds that a run took; throws where it failed, or did not come to its end. */
async function seconds(run: () => Promise<ProcessReport>): Promise<number> {
  const start = performance.now();
  const { failed, isComplete } = await run();
  if (failed.length > 0 || !isComplete)
    throw new Error(`The run failed: ${JSON.stringify(failed.slice(0, 3))}`);
  return (performance.now() - start) / 1000;
}

const both = async (): Promise<number> =>
  (await seconds(() => openAccounts(services, Number.POSITIVE_INFINITY))) +
  (await seconds(() => runDepartures(services, Number.POSITIVE_INFINITY)));

try {
  await database.migrate();
  const part = [];
  for (const member of someMembers(members, due)) {
    part.push(accountOf(member));
    if (part.length === 1_000 || part.length === members) await database.accounts.reserveAll(part.splice(0));
  }
  await database.accounts.reserveAll(part.splice(0));
  const first = await both();
  const quiet = await both();
  at(closingDay);
  const busy = await both();
  const figures: ProcessFigures = { first, quiet, busy, peakBytes: process.resourceUsage().maxRSS * 1024 };
  console.log(JSON.stringify(figures));
} finally {
  await database.close();
}
