import { isActive } from '../../domain/author-activity.ts';
import { addDays } from '../../domain/calendar.ts';
import { departureStepsDue } from '../../domain/departure.ts';
import { lastRunningStretch } from '../../domain/running-stretch.ts';
import { claimsLapsed } from '../../domain/verify/claims-lapsed.ts';
import { disagreement, type Disagreement } from '../../domain/verify/disagreement.ts';
import type { Member, StepKey, StepRecord } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { doneSteps } from '../departures/departure-of.ts';
import { planDepartures } from '../departures/plan-departures.ts';
import { planWelcomes } from '../welcome/plan-welcomes.ts';
import type { Known } from './known.ts';

/** How many rows of a kind are told at most. */
const most = 1_000;

type Step = Pick<StepKey, 'member' | 'step' | 'channel'>;

const wordsOf = ({ step, channel }: Omit<Step, 'member'>): string => `${step} ${channel}`;

/** Whether every step that was due before today is done, and nothing was left half-way or fails. */
export async function ledgerAgrees(known: Known, services: Services): Promise<Disagreement[]> {
  const { clock, contents, ledger, steps } = services;
  const now = clock.now();
  const lapsed = await steps.lapsed(now, most);
  const failing = await steps.failing(most);
  const unfinished = new Set([...lapsed, ...failing].map(nameOf));
  const overdue = [
    ...(await overdueDepartures(known, services)),
    ...(await overdueWelcomes(known, services)),
  ];
  const asked = {
    arrivals: new Set(
      known.arrivals.flatMap(({ id, mergedAt, closedAt }) =>
        mergedAt === undefined && closedAt === undefined ? [id] : [],
      ),
    ),
    proposals: new Set((await contents.proposals('open')).map(({ number }) => number)),
    head: await contents.head(),
  };
  return [
    ...lapsed.map((row) => disagreement('step-lapsed', row.member, wordsOf(row))),
    ...failing.map((row) => disagreement('step-failing', row.member, `${wordsOf(row)}: ${row.why ?? ''}`)),
    ...overdue
      .filter((step) => !unfinished.has(nameOf(step)))
      .map((step) => disagreement('step-overdue', step.member, wordsOf(step))),
    ...claimsLapsed(await ledger.lapsed(now, most), asked),
  ];
}

const nameOf = ({ member, step, channel }: Step): string => JSON.stringify([member, step, channel]);

/** Steps of departures that are due, and were already yesterday. */
async function overdueDepartures(known: Known, services: Services): Promise<Step[]> {
  const members = new Map(known.members.map((member) => [member.id, member]));
  const yesterday = addDays(services.clock.today(), -1);
  const planned = await planDepartures(services, 0);
  return planned.filter((plan) => {
    const member = members.get(plan.member);
    if (!member) return false;
    if (plan.step.startsWith('restore-')) return isActive(member, yesterday);
    const due = departureStepsDue(
      member,
      doneSteps(recordsOf(known, member)),
      yesterday,
      known.holdOf.get(member.id)?.until,
    );
    return due.steps.some(({ step, channel }) => step === plan.step && channel === plan.channel);
  });
}

const recordsOf = (known: Known, { id }: Member): readonly StepRecord[] => known.recordsOf.get(id) ?? [];

/** Steps of welcomes of those whose mission began before today. */
async function overdueWelcomes(known: Known, services: Services): Promise<Step[]> {
  const today = services.clock.today();
  const began = new Set(
    known.members
      .filter((member) => (lastRunningStretch(member, today)?.start ?? today) < today)
      .map(({ id }) => id),
  );
  return (await planWelcomes(services, 0)).filter(({ member }) => began.has(member));
}
