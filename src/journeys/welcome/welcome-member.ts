import { isRunning } from '../../domain/mission.ts';
import { isMessageHour } from '../../domain/message-hours.ts';
import { nextMissionChange } from '../../domain/next-mission-change.ts';
import { lastRunningStretch } from '../../domain/running-stretch.ts';
import { welcomeDue } from '../../domain/welcome.ts';
import { wantedSteps, type WelcomeStep } from '../../domain/welcome-accesses.ts';
import type { Arrival, StepKey } from '../../ports.ts';
import type { EmailStatus } from '../../schema/email-status.ts';
import type { Day } from '../../schema/day.ts';
import type { Services } from '../../services.ts';
import type { AccessOf } from '../accesses/access.ts';
import type { LookedAt, Looked, TriedStep } from '../look-at-due.ts';
import { takeClaimed } from '../take-claimed.ts';
import { isFirstLook, leftByHerself, unfinishedSteps, welcomeSteps } from './welcome-records.ts';
import { takeWelcomeStep, undoWelcomeStep } from './take-welcome-step.ts';

/** A member whom the welcome looks at. */
export interface WelcomeOf extends AccessOf, LookedAt {
  readonly arrival: Arrival | undefined;
}

/** How often a member is asked for what is due: the mailbox, then what needs it. */
const rounds = 3;

/**
 * Gives a member whose mission runs what she should have and does not have yet, and takes back the lists and the place
 * in the organisation that she should have no longer. Of somebody who was here before the ledger began, what she should
 * have is noted as being there. After a failure, and until messages may leave, she stays due.
 */
export async function welcomeMember(welcome: WelcomeOf): Promise<Looked> {
  const { member, account, services } = welcome;
  const today = services.clock.today();
  const next = nextMissionChange(member, today);
  const stretch = lastRunningStretch(member, today);
  if (!account || !stretch || !isRunning(stretch, today)) {
    await cancelStale(welcome, []);
    return { tried: [], next };
  }
  const cause = stretch.start;
  const isNewcomer = arrives(welcome, cause);
  let { records } = welcome;
  if (!isNewcomer && isFirstLook(records)) {
    await noteAsFound(wantedOf(welcome, isNewcomer, today), cause, welcome);
    return { tried: [], next };
  }
  await cancelStale(
    welcome,
    wantedOf(welcome, isNewcomer, today).map((step) => keyOf(member.id, cause, step)),
  );
  const tried: TriedStep[] = [];
  for (let round = 0; round < rounds; round++) {
    const current: WelcomeOf = { ...welcome, records, account: await services.accounts.find(member.id) };
    const { due, undo } = welcomeDue(wantedOf(current, isNewcomer, today), welcomeSteps(records, cause));
    for (const step of undo) await takeBack(step, cause, current);
    const before = tried.length;
    for (const step of due) {
      const key = keyOf(member.id, cause, step);
      const isTried = tried.some((one) => one.key.step === step.step && one.key.channel === step.channel);
      if (isTried || (step.step === 'welcome-mail' && !isMessageHour(services.clock.now()))) continue;
      tried.push({ key, outcome: await takeClaimed(key, takeWelcomeStep(step, current), services) });
    }
    records = await services.steps.of([member.id]);
    if (tried.length === before) break;
  }
  const { due, waiting } = welcomeDue(
    wantedOf({ ...welcome, records }, isNewcomer, today),
    welcomeSteps(records, cause),
  );
  return { tried, next: due.length + waiting.length === 0 ? next : today };
}

const keyOf = (member: string, cause: Day, { step, channel }: WelcomeStep): StepKey => ({
  member,
  cause,
  step,
  channel,
});

/** Steps that failed, or were left half-way, and that nobody wants any more: the mission ended, or the page changed. */
async function cancelStale({ records, services }: WelcomeOf, wanted: readonly StepKey[]): Promise<void> {
  const stale = unfinishedSteps(records).filter(
    (record) =>
      !wanted.some(
        ({ cause, step, channel }) =>
          record.cause === cause && record.step === step && record.channel === channel,
      ),
  );
  if (stale.length > 0) await services.steps.cancel(stale, 'no longer due', services.clock.now());
}

const unopened: readonly EmailStatus[] = [
  'EMAIL_UNSET',
  'EMAIL_CREATION_PENDING',
  'EMAIL_REDIRECTION_PENDING',
];

/** She came by the form, or has no address yet; and nobody welcomed her for an earlier stretch of missions. */
export function arrives({ account, arrival, records }: WelcomeOf, cause: Day): boolean {
  const isNew = arrival !== undefined || (account !== undefined && unopened.includes(account.emailStatus));
  return (
    isNew &&
    !records.some(
      (record) => record.step === 'welcome-mail' && record.state === 'done' && record.cause !== cause,
    )
  );
}

/** What she should have on a day. */
export const wantedOf = (
  { account, member, records }: WelcomeOf,
  isNewcomer: boolean,
  day: Day,
): WelcomeStep[] =>
  wantedSteps(
    {
      facts: member,
      isNewcomer,
      wantsGodparent: account?.wantsGodparent === true,
      leftLists: leftByHerself(records),
    },
    day,
  );

const noteAsFound = (
  wanted: readonly WelcomeStep[],
  cause: Day,
  { member, services: { clock, steps } }: WelcomeOf,
): Promise<void> =>
  steps.found(
    wanted.map((step) => keyOf(member.id, cause, step)),
    clock.today(),
    clock.now(),
  );

async function takeBack(step: WelcomeStep, cause: Day, welcome: WelcomeOf): Promise<void> {
  const { clock, steps }: Services = welcome.services;
  await undoWelcomeStep(step, welcome);
  await steps.cancel([keyOf(welcome.member.id, cause, step)], 'wanted no longer', clock.now());
}
