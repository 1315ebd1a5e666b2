import { addDays } from '../../domain/calendar.ts';
import { departureProgress } from '../../domain/departure-progress.ts';
import { departureDay } from '../../domain/departure.ts';
import { isOver, type StepProgress } from '../../domain/step-progress.ts';
import type { Day } from '../../schema/day.ts';
import type { Services } from '../../services.ts';
import { doneSteps } from '../departures/departure-of.ts';
import { concerns } from '../departures/plan-departures.ts';
import { lastingAddress } from '../departures/send-receipt.ts';
import { withRecords, type LookedAt } from '../look-at-due.ts';
import type { Movement } from './movement.ts';

/** Days before the last day from which a departure is shown, and after it through which its steps go on. */
const before = 30;
const after = 90;

/** Those who leave: their last day is within 30 days, or it is over and steps of their departure are still due. */
export async function departuresUnderWay(services: Services): Promise<Movement[]> {
  const today = services.clock.today();
  return (await leaving(services)).flatMap(({ looked, end }): Movement[] => {
    const steps = progressOf(looked, services);
    if (end < today && steps.every(isOver)) return [];
    return [movement(looked, 'departure', end, steps)];
  });
}

/** Those who leave, and of whom nobody knows an address that stays theirs: they are not told what is closed. */
export async function leavingUnreachable(services: Services): Promise<Movement[]> {
  return (await leaving(services)).flatMap(({ looked, end }): Movement[] => {
    const { account } = looked;
    // Of those without an account, or whose data is erased, nothing is left to complete.
    if (account === undefined) return [];
    return lastingAddress({ account, services }) === undefined
      ? [movement(looked, 'no-address', end, [])]
      : [];
  });
}

const movement = (
  { member: { id, fullname }, hold }: LookedAt,
  kind: Movement['kind'],
  day: Day,
  steps: readonly StepProgress[],
): Movement => ({ id, fullname, kind, day, hold, steps });

async function leaving(services: Services): Promise<{ looked: LookedAt; end: Day }[]> {
  const today = services.clock.today();
  const from = addDays(today, -after);
  const to = addDays(today, before);
  const found = await services.members.moving('end', from, to);
  return (await withRecords(found, services)).flatMap((looked) => {
    const end = departureDay(looked.member, today);
    return end === undefined || end < from || end > to ? [] : [{ looked, end }];
  });
}

/** Where each step of a departure stands; without those that concern nothing of hers. */
function progressOf({ member, hold, records }: LookedAt, services: Services): StepProgress[] {
  const done = doneSteps(records);
  const facts = { author: member, records, done, heldUntil: hold?.until };
  const isHers = concerns(member, services);
  return departureProgress(facts, services.clock.today()).filter(
    (step) => step.state === 'failed' || step.state === 'done' || isHers(step),
  );
}
