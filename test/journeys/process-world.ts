import { embeddedChatAccounts } from '../../src/adapters/embedded-chat-accounts/embedded-chat-accounts.ts';
import { embeddedOrganisation } from '../../src/adapters/embedded-organisation/embedded-organisation.ts';
import { startOfDay } from '../../src/domain/paris-time.ts';
import { runDepartures } from '../../src/journeys/departures/run-departures.ts';
import { openAccounts } from '../../src/journeys/welcome/open-accounts.ts';
import type { ChatMessage } from '../../src/ports.ts';
import type { Account } from '../../src/schema/account.ts';
import { toDay, type Day } from '../../src/schema/day.ts';
import type { MemberFacts } from '../../src/schema/member-facts.ts';
import { aMission, aNewAccount } from '../builders.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

/** A community whose days and pages a test sets. */
export interface ProcessWorld {
  services: FakeServices;
  /** Messages to one person. */
  readonly direct: ChatMessage[];
  /** Sets the moment, an hour of a day in Paris. */
  at(day: Day | string, hour?: number): void;
  /** Publishes a member's page; undefined takes it away. */
  publish(id: string, facts: Partial<MemberFacts> | undefined): void;
  /** Gives a member an account. */
  register(id: string, account?: Partial<Account>): Promise<void>;
  depart(): ReturnType<typeof runDepartures>;
  welcome(): ReturnType<typeof openAccounts>;
  /** The mails that left to an address, by their subjects. */
  mailsTo(address: string): string[];
}

/** The rows of the ledger as words: "suspend-mailbox mailbox: done". */
export const stepsOf = async (world: ProcessWorld, member: string): Promise<string[]> =>
  (await world.services.steps.of([member])).map(
    ({ step, channel, state, hadNothing }) => `${step} ${channel}: ${state}${hadNothing ? ', nothing' : ''}`,
  );

export const mission = (start: string, end?: string, startups: string[] = []) =>
  aMission({ start: toDay(start), end: end === undefined ? undefined : toDay(end), startups });

export function processWorld(): ProcessWorld {
  const pages = new Map<string, MemberFacts>();
  const direct: ChatMessage[] = [];
  let now = new Date();
  const services: FakeServices = {
    ...fakeServices(),
    clock: { now: () => now, today: () => toDay(now.toISOString()) },
    chatAccounts: embeddedChatAccounts({
      deliver(message) {
        if (!direct.some(({ key, channel }) => key === message.key && channel === message.channel))
          direct.push(message);
        return Promise.resolve();
      },
    }),
    organisation: embeddedOrganisation(),
    async *publishedMembers() {
      const published = await Promise.resolve([...pages]);
      yield* published.map(([id, facts]) => ({ id, ...facts }));
    },
  };
  const world: ProcessWorld = {
    services,
    direct,
    at(day, hour = 10) {
      now = new Date(Date.parse(startOfDay(toDay(day))) + hour * 3_600_000);
    },
    publish(id, facts) {
      if (facts === undefined) pages.delete(id);
      else
        pages.set(id, {
          fullname: id,
          domaine: 'Design',
          github: undefined,
          memberType: undefined,
          missions: [],
          ...facts,
        });
    },
    async register(id, given = {}) {
      const instant = now.toISOString();
      const account = aNewAccount(id, { emailStatusSince: instant, createdAt: instant, ...given });
      await world.services.accounts.reserve(account);
    },
    depart: () => runDepartures(world.services, Number.POSITIVE_INFINITY),
    welcome: () => openAccounts(world.services, Number.POSITIVE_INFINITY),
    mailsTo: (address) =>
      services.mailer.sent
        .filter(({ to }) => to === address)
        .map(({ subject }) => subject.replaceAll('\u00A0', ' ')),
  };
  world.at('2026-01-01');
  return world;
}

type PageFacts = Parameters<ProcessWorld['publish']>[1];

/** Records the arrival of a newcomer, and publishes her page. */
export async function arrive(world: ProcessWorld, id: string, facts: PageFacts): Promise<void> {
  await world.register(id);
  await world.services.arrivals.record({
    id,
    submission: 'x',
    referent: 'ondine.mistral',
    submittedAt: '2026-02-20T09:00:00.000Z',
  });
  world.publish(id, facts);
}

/** A world on the day on which a newcomer, whose arrival is recorded, has her page published. */
export async function arrivedWorld(id: string, facts: PageFacts): Promise<ProcessWorld> {
  const world = processWorld();
  world.at('2026-03-02');
  await arrive(world, id, facts);
  return world;
}
