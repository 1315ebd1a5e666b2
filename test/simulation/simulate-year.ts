import { embeddedChatAccounts } from '../../src/adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { embeddedMailboxes } from '../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { embeddedMailingLists } from '../../src/adapters/embedded-mailing-lists/embedded-mailing-lists.ts';
import { embeddedOrganisation } from '../../src/adapters/embedded-organisation/embedded-organisation.ts';
import { addDays } from '../../src/domain/calendar.ts';
import { startOfDay } from '../../src/domain/paris-time.ts';
import { runDepartures } from '../../src/journeys/departures/run-departures.ts';
import { openAccounts } from '../../src/journeys/welcome/open-accounts.ts';
import type { Hold, Member } from '../../src/ports.ts';
import { accountSchema } from '../../src/schema/account.ts';
import { toDay, type Day } from '../../src/schema/day.ts';
import { randomFrom } from '../bench/random.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';
import { disturbed, disturbances } from './disturbances.ts';
import { differences } from './oracle.ts';
import { somePeople, type Person } from './people.ts';
import { watched } from './watched-vendors.ts';

/** What a simulated year came to. */
export interface SimulatedYear {
  readonly people: number;
  readonly runs: number;
  readonly undisturbed: number;
  readonly mails: number;
  /** What went against the rules, in words; none where all is well. */
  readonly faults: readonly string[];
}

const first = toDay('2026-01-01');
/** A year, and the time in which its last departures end. */
const days = 365;
const wait = 100;
/** Hours in Paris at which runs are made: when messages rest, and when they leave. */
const hours = [3, 10];

/** Plays a year of an invented community day by day: the same seed gives the same year. */
export async function simulateYear(seed: number, count = 500): Promise<SimulatedYear> {
  const random = randomFrom(seed);
  const people = somePeople(count, first, random);
  const faults: string[] = [];
  let now = new Date();
  const clock = { now: () => now, today: () => toDay(now.toISOString()) };
  const at = (day: Day, hour: number) => {
    now = new Date(Date.parse(startOfDay(day)) + hour * 3_600_000);
  };
  at(first, 1);
  const pages = new Map<string, Member>();
  const holds = new Map<string, Hold>();
  const world = await openWorld(people, clock);
  const { idOfChat, mailboxes, services } = world;
  const present = { facts: (id: string) => pages.get(id), hold: (id: string) => holds.get(id) };
  async function* publishedMembers() {
    yield* await Promise.resolve([...pages.values()]);
  }
  const seen = watched({ ...services, publishedMembers }, present, idOfChat, faults);
  const plan = disturbances(addDays(first, 0), days, random);
  let runs = 0;
  let undisturbed = 0;
  for (let day = 0; day < days + wait; day++) {
    const today = addDays(first, day);
    for (const person of people)
      await live(person, today, day < days, world, pages, holds, () => {
        at(today, 1);
      });
    for (const hour of hours) {
      at(today, hour);
      const trouble = day < days ? plan(today) : { kind: 'none' as const };
      if (trouble.kind === 'missed') continue;
      runs += 1;
      const running = disturbed(seen, trouble, random);
      const both = trouble.kind === 'twice' ? [0, 1] : [0];
      await Promise.allSettled(both.map(() => openAccounts(running, Number.POSITIVE_INFINITY)));
      await Promise.allSettled(both.map(() => runDepartures(running, Number.POSITIVE_INFINITY)));
      // A run that died keeps its lease; the next one comes after it has expired.
      if (trouble.kind !== 'none' || hour < 8) continue;
      undisturbed += 1;
      if (day % 8 !== 0 && day < days + wait - 1) continue;
      const mails = new Set(services.mailer.sent.map(({ key }) => key));
      for (const person of people) {
        const facts = pages.get(person.id);
        if (!facts) continue;
        const heldUntil = holds.get(person.id)?.until;
        const rows = await services.steps.of([person.id]);
        const suspendedOn = rows.findLast(
          ({ step, state }) => step === 'suspend-mailbox' && state === 'done',
        )?.doneOn;
        const observed = { person, facts, heldUntil, suspendedOn, today, mailboxes, services, mails };
        faults.push(...(await differences(observed)));
      }
      if (faults.length > 20) break;
    }
    if (faults.length > 20) break;
  }
  return {
    people: count,
    runs,
    undisturbed,
    mails: services.mailer.sent.length,
    faults: [...new Set(faults)],
  };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** The embedded vendors, with what those who are here already have. */
async function openWorld(people: readonly Person[], clock: FakeServices['clock']) {
  const here = people.filter(({ isNewcomer }) => !isNewcomer);
  const own = here.filter(
    ({ account }) => account === undefined || account.primaryEmail?.startsWith('membre.n'),
  );
  const isPlain = ({ account }: Person) =>
    account === undefined ||
    (account.primaryEmail?.endsWith('@communs.example') === true && !account.primaryEmail.includes('-attr@'));
  const mailboxes = embeddedMailboxes({
    initial: own.filter(isPlain).map(({ id }) => id),
    hash: () => Promise.resolve('hidden'),
  });
  const chatAccounts = embeddedChatAccounts({
    initial: here
      .filter(({ hasChat }) => hasChat)
      .map(({ id, account }) => ({
        email: account?.primaryEmail ?? `${id}@communs.example`,
        username: id,
        firstName: id,
        lastName: '',
      })),
    deliver: () => Promise.resolve(),
  });
  const organisation = embeddedOrganisation({
    initial: here.map(({ pages: [page] }) => page?.facts.github).filter((user) => user !== undefined),
  });
  const mailingLists = embeddedMailingLists();
  await mailingLists.create('incubateur');
  const idOfChat = new Map<string, string>();
  for (const { id, account } of here) {
    const address = account?.primaryEmail ?? `${id}@communs.example`;
    await mailingLists.subscribe('incubateur', address);
    const chat = await chatAccounts.find(address);
    if (chat) idOfChat.set(chat.id, id);
    if (account?.primaryEmail?.includes('-attr@'))
      await mailboxes.addRedirection(`${id}-attr`, `${id}@exemple.fr`);
  }
  const following = {
    ...chatAccounts,
    async create(person: Parameters<typeof chatAccounts.create>[0]) {
      const made = await chatAccounts.create(person);
      idOfChat.set(made.id, person.username);
      return made;
    },
  };
  const vendors = { mailboxes, chatAccounts: following, organisation, mailingLists };
  const services: FakeServices = { ...fakeServices(), ...vendors, clock };
  for (const person of here) await register(person, services);
  return { idOfChat, mailboxes, services };
}

async function register({ id, account }: Person, { accounts, clock }: FakeServices): Promise<void> {
  if (account === undefined) return;
  const instant = clock.now().toISOString();
  const given = {
    id,
    emailStatusSince: instant,
    createdAt: instant,
    emailStatus: 'EMAIL_ACTIVE',
    ...account,
  };
  await accounts.reserve(accountSchema.parse(given));
}

/** What happens to a person on a day: her form, her page, her hold. */
async function live(
  { id, account, hold, isNewcomer, pages }: Person,
  today: Day,
  isPlayed: boolean,
  { services }: World,
  published: Map<string, Member>,
  holds: Map<string, Hold>,
  wake: () => void,
): Promise<void> {
  if (!isPlayed) return;
  const page = pages.findLast(({ on }) => on <= today);
  if (page === undefined) return;
  if (page.on === today || !published.has(id)) {
    wake();
    if (isNewcomer && !published.has(id) && account !== undefined) {
      await register(
        { id, account: { emailStatus: 'EMAIL_UNSET', ...account }, hold, isNewcomer, pages, hasChat: false },
        services,
      );
      const submittedAt = services.clock.now().toISOString();
      await services.arrivals.record({ id, submission: id, referent: 'ondine.mistral', submittedAt });
    }
    published.set(id, { id, ...page.facts });
  }
  if (hold?.on === today) {
    const set = {
      member: id,
      until: hold.until,
      reason: 'Arrêt',
      setBy: 'ondine.mistral',
      setAt: services.clock.now().toISOString(),
    };
    holds.set(id, set);
    await services.holds.set(set);
    await services.members.lookAgain(id);
  }
}
