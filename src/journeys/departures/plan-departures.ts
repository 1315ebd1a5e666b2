import { departurePlan, type PlannedStep } from '../../domain/departure-plan.ts';
import type { Member } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { batchesOf } from '../batches-of.ts';
import { withRecords, type LookedAt } from '../look-at-due.ts';
import { dueOf } from './depart-member.ts';
import { doneSteps } from './departure-of.ts';
import { matchingOffers } from './matching-offers.ts';

/** A step that runs would take for a member. */
export interface PlannedDeparture extends PlannedStep {
  readonly member: string;
  readonly fullname: string;
}

/** How many members are read at a time. */
const batch = 500;

/**
 * The dry run of the departures: every step that runs would take from today on, through `days` days later, in the order
 * of the days, if all goes well and no page changes. Nothing is written, and no vendor is asked: a step that will find
 * nothing to close is among them.
 */
export async function planDepartures(services: Services, days: number): Promise<PlannedDeparture[]> {
  const planned: PlannedDeparture[] = [];
  for await (const members of batchesOf(services.publishedMembers(), batch))
    for (const looked of await withRecords(members, services))
      planned.push(...planOf(looked, days, services));
  return planned.sort((one, other) =>
    one.day === other.day ? one.member.localeCompare(other.member) : one.day < other.day ? -1 : 1,
  );
}

function planOf(looked: LookedAt, days: number, services: Services): PlannedDeparture[] {
  const { member, hold, records } = looked;
  const today = services.clock.today();
  const plan = departurePlan(member, doneSteps(records), today, days, hold?.until);
  const { restores } = dueOf({ ...looked, services, offersFor: matchingOffers(services) }, records);
  const isPlanned = ({ step }: { readonly step: string }) => plan.some((one) => one.step === step);
  const unrecorded = restores
    .filter((restore) => !isPlanned(restore))
    .map(({ step }) => ({ day: today, end: today, step, channel: step.replace('restore-', '') }));
  const of = { member: member.id, fullname: member.fullname };
  return [...unrecorded, ...plan].filter(concerns(member, services)).map((step) => ({ ...step, ...of }));
}

/** Without a user of the forge, or an organisation, there is nothing of it to close. */
export const concerns =
  ({ github }: Member, { organisation, chatAccounts }: Services) =>
  ({ channel }: Pick<PlannedStep, 'channel'>): boolean =>
    channel === 'github'
      ? github !== undefined && organisation !== undefined
      : channel !== 'chat' || chatAccounts !== undefined;
