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
import { isRestoreStep, type RestoreStepName } from '../../domain/departure-steps.ts';
import type { StepKey, StepRecord, StepState } from '../../ports.ts';
import type { EmailStatus } from '../../schema/email-status.ts';
import { toDay } from '../../schema/day.ts';
import type { Looked, TriedStep } from '../look-at-due.ts';
import { takeClaimed, type StepOutcome, type StepWork } from '../take-claimed.ts';
import { writeAudit } from '../write-audit.ts';
import { chatReferenceIn, doneSteps, halfDone, isDepartureStep, type DepartureOf } from './departure-of.ts';
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
    const current = { ...departure, records, knownChat: chatReferenceIn(records) };
    const isNew = (key: StepKey) => !tried.some((one) => isSameStep(one.key, key));
    const before = tried.length;
    for (const restore of due.restores) {
      const key = restoreKey(current, restore);
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
  const isBack = isActive(member, today);
  // For a member who is back, what a run may have closed is closed: giving back what is there does nothing.
  const unsure = isBack ? halfDone(records, today) : [];
  const closed = unsure.map((record) => ({ ...record, state: 'done' as const, doneOn: today }));
  const held = records.map((record) => closed[unsure.indexOf(record)] ?? record);
  const due = departureStepsDue(member, doneSteps(held), today, hold?.until);
  if (!isBack) return due;
  const isAsked = (name: string) => due.restores.some(({ step }) => step === name);
  const isClosed =
    account !== undefined &&
    closedStatuses.includes(account.emailStatus) &&
    // Closed on a day to come, as after the clock was moved back: that day comes again.
    new Date(account.emailStatusSince) <= services.clock.now();
  const unfinished = records.filter(({ step, state }) => isRestoreStep(step) && isUnfinished(state));
  const others = new Set([
    ...(isClosed ? ['restore-mailbox' as const] : []),
    ...unfinished.map(({ step }) => step as RestoreStepName),
  ]);
  const added = [...others].filter((step) => !isAsked(step)).map((step) => ({ step, undoes: [] }));
  return { ...due, restores: [...due.restores, ...added] };
}

const isUnfinished = (state: StepState): boolean => state === 'failed' || state === 'claimed';

/** Steps that failed, or were left half-way, and that nobody means any more: the mission was prolonged. */
async function cancelStale(
  { member, services }: DepartureOf,
  records: readonly StepRecord[],
  due: DepartureDue,
): Promise<void> {
  const today = services.clock.today();
  const end = departureDay(member, today);
  const unsure = isActive(member, today) ? halfDone(records, today) : [];
  const stale = records.filter(
    (record) =>
      !unsure.includes(record) &&
      isDepartureStep(record) &&
      isUnfinished(record.state) &&
      (record.cause !== end ||
        !due.steps.some(({ step, channel }) => step === record.step && channel === record.channel)),
  );
  if (stale.length > 0) await services.steps.cancel(stale, 'no longer due', services.clock.now());
}

/** Once for each departure that is undone; one that was begun goes on under its key. */
function restoreKey({ member, records }: DepartureOf, { step, undoes }: RestoreStep): StepKey {
  const begun = records.find((record) => record.step === step && isUnfinished(record.state));
  const cause = begun?.cause ?? undoes[0]?.end ?? beforeTheLedger;
  return { member: member.id, cause, step, channel: step.replace('restore-', '') };
}

/** What was closed before the ledger began was closed on no day that it knows. */
const beforeTheLedger = toDay('1970-01-01');

async function giveBack(departure: DepartureOf, key: StepKey, restore: RestoreStep): Promise<StepOutcome> {
  const { member, services } = departure;
  const known = departure.records.find((record) => isSameStep(record, key));
  // Given back before, and closed again since.
  if (known?.state === 'done') await services.steps.cancel([key], 'closed again', services.clock.now());
  const step: StepWork = {
    async work({ begin, wasBegun }) {
      const end = await takeRestore({ ...departure, begin }, restore, { cause: key.cause, wasBegun });
      const undone = restore.undoes.map(({ end: cause, step: name, channel }) => ({
        member: member.id,
        cause,
        step: name,
        channel,
      }));
      await services.steps.cancel(undone, `undone by ${restore.step}`, services.clock.now());
      return end;
    },
    note: () => note(departure, 'departure.restore', restore.step),
  };
  return takeClaimed(key, step, services);
}

function takeAudited(departure: DepartureOf, key: StepKey, due: DepartureKey): Promise<StepOutcome> {
  const isClosure = departureStep(due.step).kind === 'closure';
  const step: StepWork = {
    work: ({ begin }) => takeStep({ ...departure, begin }, due),
    note: isClosure ? () => note(departure, 'departure.close', due.step) : undefined,
  };
  return takeClaimed(key, step, departure.services);
}

const note = (
  { member, services }: DepartureOf,
  action: 'departure.close' | 'departure.restore',
  after: string,
): Promise<void> => writeAudit(services, { actor, action, target: member.id, after });
