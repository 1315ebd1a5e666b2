import { departureStep } from '../../domain/departure-steps.ts';
import {
  departureDay,
  departureStepsDue,
  type DepartureDue,
  type DepartureKey,
  type RestoreStep,
} from '../../domain/departure.ts';
import { isActive } from '../../domain/author-activity.ts';
import { isMessageHour } from '../../domain/message-hours.ts';
import { nextDepartureLook } from '../../domain/next-departure-look.ts';
import type { StepKey, StepRecord } from '../../ports.ts';
import type { EmailStatus } from '../../schema/email-status.ts';
import { toDay } from '../../schema/day.ts';
import type { Looked, TriedStep } from '../look-at-due.ts';
import { takeClaimed, type StepOutcome } from '../take-claimed.ts';
import { writeAudit } from '../write-audit.ts';
import { doneSteps, isDepartureStep, type DepartureOf } from './departure-of.ts';
import { takeRestore, takeStep } from './take-step.ts';

const actor = 'departs';

/** How often a member is asked for what is due: closures, then what tells of them. */
const rounds = 3;

/**
 * Does all that a member's departure asks for today: gives back what an earlier one closed, closes, tells. Messages
 * leave between 8 and 19 h in Paris; until then, and after a failure, she stays due.
 */
export async function departMember(departure: DepartureOf): Promise<Looked> {
  const { hold, member, services } = departure;
  const today = services.clock.today();
  const tried: TriedStep[] = [];
  let records = departure.records;
  for (let round = 0; round < rounds; round++) {
    const due = dueOf(departure, records);
    await cancelStale(departure, records, due);
    const current = { ...departure, records };
    const isNew = (key: StepKey) => !tried.some((one) => isSameStep(one.key, key));
    const before = tried.length;
    for (const restore of due.restores) {
      const key = restoreKey(member.id, restore);
      if (isNew(key)) tried.push({ key, outcome: await giveBack(current, key, restore) });
    }
    for (const step of due.steps) {
      const key = { member: member.id, cause: step.end, step: step.step, channel: step.channel };
      if (isNew(key) && mayLeaveNow(step, services.clock.now()))
        tried.push({ key, outcome: await takeAudited(current, key, step) });
    }
    if (tried.length === before) break;
    records = await services.steps.of([member.id]);
    departure = { ...departure, account: await services.accounts.find(member.id) };
  }
  const left = dueOf(departure, records);
  const isDone = left.steps.length === 0 && left.restores.length === 0;
  return {
    tried,
    next: isDone ? nextDepartureLook(member, doneSteps(records), today, hold?.until) : today,
  };
}

const isSameStep = (one: StepKey, other: StepKey): boolean =>
  one.cause === other.cause && one.step === other.step && one.channel === other.channel;

const mayLeaveNow = ({ step }: DepartureKey, now: Date): boolean =>
  departureStep(step).kind === 'closure' || isMessageHour(now);

const closedStatuses: readonly EmailStatus[] = ['EMAIL_SUSPENDED', 'EMAIL_DELETED', 'EMAIL_EXPIRED'];

/** What the rule asks for; a mailbox that was closed before the ledger began is given back too. */
export function dueOf(
  { member, account, hold, services }: DepartureOf,
  records: readonly StepRecord[],
): DepartureDue {
  const today = services.clock.today();
  const due = departureStepsDue(member, doneSteps(records), today, hold?.until);
  const isClosed = account !== undefined && closedStatuses.includes(account.emailStatus);
  const isAsked = due.restores.some(({ step }) => step === 'restore-mailbox');
  if (!isClosed || isAsked || !isActive(member, today)) return due;
  return { ...due, restores: [...due.restores, { step: 'restore-mailbox', undoes: [] }] };
}

/** Steps that failed, or were left half-way, and that nobody means any more: the mission was prolonged. */
async function cancelStale(
  { member, services }: DepartureOf,
  records: readonly StepRecord[],
  due: DepartureDue,
): Promise<void> {
  const end = departureDay(member, services.clock.today());
  const stale = records.filter(
    (record) =>
      isDepartureStep(record) &&
      (record.state === 'failed' || record.state === 'claimed') &&
      (record.cause !== end ||
        !due.steps.some(({ step, channel }) => step === record.step && channel === record.channel)),
  );
  if (stale.length > 0) await services.steps.cancel(stale, 'no longer due', services.clock.now());
}

/** Once for each departure that is undone. */
const restoreKey = (member: string, { step, undoes }: RestoreStep): StepKey => ({
  member,
  cause: undoes[0]?.end ?? toDay('1970-01-01'),
  step,
  channel: step.replace('restore-', ''),
});

async function giveBack(departure: DepartureOf, key: StepKey, restore: RestoreStep): Promise<StepOutcome> {
  const { member, services } = departure;
  const known = departure.records.find((record) => isSameStep(record, key));
  // Given back before, and closed again since.
  if (known?.state === 'done') await services.steps.cancel([key], 'closed again', services.clock.now());
  const work = async () => {
    const end = await takeRestore(departure, restore);
    const undone = restore.undoes.map(({ end: cause, step, channel }) => ({
      member: member.id,
      cause,
      step,
      channel,
    }));
    await services.steps.cancel(undone, `undone by ${restore.step}`, services.clock.now());
    if (!end.hadNothing) await note(departure, 'departure.restore', restore.step);
    return end;
  };
  return takeClaimed(key, work, services);
}

async function takeAudited(departure: DepartureOf, key: StepKey, due: DepartureKey): Promise<StepOutcome> {
  const work = async () => {
    const end = await takeStep(departure, due);
    if (!end.hadNothing && departureStep(due.step).kind === 'closure')
      await note(departure, 'departure.close', due.step);
    return end;
  };
  return takeClaimed(key, work, departure.services);
}

const note = (
  { member, services }: DepartureOf,
  action: 'departure.close' | 'departure.restore',
  after: string,
): Promise<void> => writeAudit(services, { actor, action, target: member.id, after });
