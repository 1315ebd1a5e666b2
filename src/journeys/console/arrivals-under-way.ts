import { addDays } from '../../domain/calendar.ts';
import { hasEnded } from '../../domain/mission.ts';
import { lastRunningStretch } from '../../domain/running-stretch.ts';
import { isOver, recordedProgress, type StepProgress } from '../../domain/step-progress.ts';
import { welcomeDue } from '../../domain/welcome.ts';
import { welcomeTable, type WelcomeStep } from '../../domain/welcome-accesses.ts';
import { startOfDay } from '../../domain/paris-time.ts';
import type { Day } from '../../schema/day.ts';
import type { Services } from '../../services.ts';
import { withRecords } from '../look-at-due.ts';
import { arrives, wantedOf, type WelcomeOf } from '../welcome/welcome-member.ts';
import { welcomeSteps } from '../welcome/welcome-records.ts';
import type { Movement } from './movement.ts';

/** How far from its first day a mission makes an arrival, in days. */
const near = 30;
/** How far back the merges of arrivals are read, in days: a page may be published long before its mission begins. */
const mergedWithin = 400;

/**
 * Those who arrive: their mission began in the last 30 days, or begins in the next 30, and their welcome is not done; and
 * those whose page waits.
 */
export async function arrivalsUnderWay(services: Services): Promise<Movement[]> {
  const { arrivals, clock, members } = services;
  const today = clock.today();
  const [waiting, merged, found] = await Promise.all([
    arrivals.waiting(),
    arrivals.mergedSince(new Date(startOfDay(addDays(today, -mergedWithin)))),
    members.moving('start', addDays(today, -near), addDays(today, near)),
  ]);
  const arrivalOf = new Map([...merged, ...waiting].map((arrival) => [arrival.id, arrival]));
  const begun = (await withRecords(found, services)).flatMap((looked) =>
    movementOf({ ...looked, arrival: arrivalOf.get(looked.member.id), services }, today),
  );
  const shown = new Set(found.map(({ id }) => id));
  const unpublished = waiting.filter(({ id }) => !shown.has(id));
  return [
    ...begun,
    ...unpublished.map(({ id }): Movement => ({ id, fullname: undefined, kind: 'page', steps: [] })),
  ];
}

function movementOf(welcome: WelcomeOf, today: Day): Movement[] {
  const { hold, member } = welcome;
  const stretch = lastRunningStretch(member, addDays(today, near));
  if (!stretch || stretch.start < addDays(today, -near) || hasEnded(stretch, today)) return [];
  const steps = welcomeProgress(welcome, stretch.start, today);
  if (steps.every(isOver)) return [];
  return [{ id: member.id, fullname: member.fullname, kind: 'arrival', day: stretch.start, hold, steps }];
}

/** Where each step of a member's welcome stands, counted from the first day of a stretch of her missions. */
function welcomeProgress(welcome: WelcomeOf, cause: Day, today: Day): StepProgress[] {
  const { account, records } = welcome;
  const isNewcomer = arrives(welcome, cause) || account === undefined;
  const ofCause = records.filter((record) => record.cause === cause);
  // Of somebody who goes on from before the ledger, nothing is opened: it is noted as found.
  if (!isNewcomer && records.length === 0) return [];
  const wanted = wantedOf(welcome, isNewcomer, cause > today ? cause : today);
  const { waiting } = welcomeDue(wanted, welcomeSteps(records, cause));
  return wanted.map((step): StepProgress => {
    const record = ofCause.find((one) => one.step === step.step && one.channel === step.channel);
    if (record && record.state !== 'cancelled') return recordedProgress(record);
    if (cause > today) return { ...step, state: 'to-come', day: cause };
    if (account === undefined) return { ...step, state: 'waiting', waitsFor: { kind: 'account' } };
    const needs = waiting.some((one) => isSame(one, step)) ? needsOf(step) : undefined;
    return {
      ...step,
      state: 'waiting',
      waitsFor: needs === undefined ? { kind: 'next-run' } : { kind: 'step', step: needs },
    };
  });
}

const isSame = (one: WelcomeStep, other: WelcomeStep): boolean =>
  one.step === other.step && one.channel === other.channel;
const needsOf = ({ step }: WelcomeStep): string | undefined =>
  welcomeTable.find(({ name }) => name === step)?.needs[0];
