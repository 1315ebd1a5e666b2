import { addDays } from '../../domain/calendar.ts';
import { hasEnded } from '../../domain/mission.ts';
import { lastRunningStretch } from '../../domain/running-stretch.ts';
import { welcomeDue } from '../../domain/welcome.ts';
import type { WelcomeStep } from '../../domain/welcome-accesses.ts';
import type { Arrival } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { Services } from '../../services.ts';
import { batchesOf } from '../batches-of.ts';
import { withRecords } from '../look-at-due.ts';
import { isFirstLook, welcomeSteps } from './welcome-records.ts';
import { arrives, wantedOf, type WelcomeOf } from './welcome-member.ts';

/** How many members are read at a time. */
const batch = 500;

/** A step that runs would take for a newcomer, on the first day of her mission or as soon as runs can. */
export interface PlannedWelcome extends WelcomeStep {
  readonly day: Day;
  readonly member: string;
  readonly fullname: string;
}

/**
 * The dry run of the welcomes: what runs would open from today on, through `days` days later, in the order of the days.
 * Nothing is written, and no vendor is asked.
 */
export async function planWelcomes(services: Services, days: number): Promise<PlannedWelcome[]> {
  const last = addDays(services.clock.today(), days);
  const arrivals = new Map((await arrivalsOf(services)).map((arrival) => [arrival.id, arrival]));
  const planned: PlannedWelcome[] = [];
  for await (const members of batchesOf(services.publishedMembers(), batch))
    for (const looked of await withRecords(members, services)) {
      const arrival = arrivals.get(looked.member.id);
      planned.push(...planOf({ ...looked, arrival, services }, last));
    }
  return planned.sort((one, other) =>
    one.day === other.day ? one.member.localeCompare(other.member) : one.day < other.day ? -1 : 1,
  );
}

const arrivalsOf = async ({ arrivals }: Services): Promise<Arrival[]> => [
  ...(await arrivals.mergedSince(new Date(0))),
  ...(await arrivals.waiting()),
];

function planOf(welcome: WelcomeOf, last: Day): PlannedWelcome[] {
  const { account, member, records, services } = welcome;
  const today = services.clock.today();
  const stretch = lastRunningStretch(member, last);
  if (!account || !stretch || hasEnded(stretch, today)) return [];
  const isNewcomer = arrives(welcome, stretch.start);
  if (!isNewcomer && isFirstLook(records)) return [];
  const day = stretch.start > today ? stretch.start : today;
  const done = welcomeSteps(records, stretch.start);
  const { due, waiting } = welcomeDue(wantedOf(welcome, isNewcomer, day), done);
  return [...due, ...waiting].map((step) => ({ ...step, day, member: member.id, fullname: member.fullname }));
}
