import type { Arrival, AuditEvent, Contribution, StepRecord } from '../../ports.ts';
import type { AuditAction } from '../../schema/audit-action.ts';
import type { Day } from '../../schema/day.ts';
import { departureSteps, isRestoreStep } from '../departure-steps.ts';
import { disagreement, type Disagreement } from './disagreement.ts';

/** What was done, and should have a line of the audit. */
export interface DoneThings {
  readonly steps: readonly StepRecord[];
  readonly arrivals: readonly Arrival[];
  readonly contributions: readonly Contribution[];
}

/** A line that the audit should have; `after` where it tells lines of one action apart. */
interface ExpectedLine {
  readonly action: AuditAction;
  readonly target: string;
  readonly actor?: string;
  readonly after?: string;
}

/** The actions whose lines are looked for. */
export const lookedForActions: readonly AuditAction[] = [
  'departure.close',
  'departure.restore',
  'welcome.open',
  'arrival.submit',
  'arrival.publish',
  'content.propose',
];

/**
 * Lines that the audit lacks. What was done before `since` is not asked for: lines of long ago name nobody any more.
 * `targetOf` is what the audit calls what is proposed on a branch.
 */
export function auditMissing(
  done: DoneThings,
  events: readonly AuditEvent[],
  since: Day,
  targetOf: (branch: string) => string | undefined,
): Disagreement[] {
  const written = new Set(
    events.flatMap(({ action, target, actor, after }) => keysOf({ action, target, actor, after })),
  );
  const expected = [
    ...done.steps.filter(({ doneOn }) => doneOn !== undefined && doneOn >= since).flatMap(ofStep),
    ...done.arrivals.filter(({ submittedAt }) => submittedAt >= since).flatMap(ofArrival),
    ...done.contributions.filter(({ at }) => at >= since).flatMap((one) => ofContribution(one, targetOf)),
  ];
  return expected
    .filter((line) => !written.has(keyOf(line)))
    .map(({ action, target, after }) =>
      disagreement('audit-missing', target, after === undefined ? action : `${action} ${after}`),
    );
}

const keyOf = ({
  action,
  target,
  actor = '',
  after = '',
}: { action: string } & Omit<ExpectedLine, 'action'>): string =>
  JSON.stringify([action, target, actor, after]);

/** A line stands for what is asked with its actor, or with what came after, or with neither. */
const keysOf = (line: {
  action: string;
  target: string;
  actor: string;
  after: string | undefined;
}): string[] => {
  const { action, target, actor, after } = line;
  return [
    keyOf({ action, target }),
    keyOf({ action, target, actor }),
    ...(after === undefined ? [] : [keyOf({ action, target, after })]),
  ];
};

const closures = new Set<string>(
  departureSteps.filter(({ kind }) => kind === 'closure').map(({ name }) => name),
);
const openings = new Set(['open-mailbox', 'join-chat', 'join-list', 'invite-github', 'begin-godparent']);

function ofStep({ member: target, step, channel, state, hadNothing }: StepRecord): ExpectedLine[] {
  if (state !== 'done' || hadNothing) return [];
  if (closures.has(step)) return [{ action: 'departure.close', target, after: step }];
  if (isRestoreStep(step)) return [{ action: 'departure.restore', target, after: step }];
  return openings.has(step) ? [{ action: 'welcome.open', target, after: `${step} ${channel}` }] : [];
}

const ofArrival = ({ id: target, proposal, mergedAt }: Arrival): ExpectedLine[] => [
  ...(proposal === undefined ? [] : [{ action: 'arrival.submit', target } as const]),
  ...(mergedAt === undefined ? [] : [{ action: 'arrival.publish', target } as const]),
];

function ofContribution(
  { branch, member: actor, proposal }: Contribution,
  targetOf: (branch: string) => string | undefined,
): ExpectedLine[] {
  const target = targetOf(branch);
  return proposal === undefined || target === undefined ? [] : [{ action: 'content.propose', target, actor }];
}
