import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { dayOfStep, departureSteps, type DepartureStep, type DepartureStepName } from './departure-steps.ts';
import { departureDay, type DoneDepartureStep } from './departure.ts';

/** What of a member's there is to close; what she does not have is not told of. */
export interface OwnAccesses {
  /** A mailbox of the community; not the address of an administration, which is hers. */
  readonly mailbox: boolean;
  readonly redirections: boolean;
  readonly chat: boolean;
  readonly github: boolean;
}

/** A closure of a member's departure. */
export interface DepartureLine {
  readonly step: DepartureStepName;
  /** The day on which it was done, or else the first on which it will be. */
  readonly day: Day;
  /** Due: reached, and done within the hour. */
  readonly state: 'done' | 'due' | 'to-come';
}

/** What a member's departure closes, in the order of the days. */
export interface OwnDeparture {
  /** The last running day from which it is counted; undefined where nothing says when her mission ends. */
  readonly end: Day | undefined;
  /** The last day of a hold that keeps closures back now. */
  readonly heldUntil?: Day | undefined;
  readonly lines: readonly DepartureLine[];
}

/** Each closure closes one of her accesses; what is not here concerns everybody. */
const accessOf: Partial<Record<DepartureStepName, keyof OwnAccesses>> = {
  'suspend-mailbox': 'mailbox',
  'delete-mailbox': 'mailbox',
  'delete-redirections': 'redirections',
  'leave-github': 'github',
  'move-to-alumni': 'chat',
  'deactivate-chat': 'chat',
};

/**
 * What closes when for a member, out of the table of departures (rules.md, "Departure"): what is done with its day, what
 * is due, and what is to come on the day on which a run will find it due, holds and waits included. What closed nothing,
 * or concerns nothing of hers, is left out.
 */
export function ownDeparture(
  author: Pick<Author, 'missions'>,
  done: readonly DoneDepartureStep[],
  has: OwnAccesses,
  today: Day,
  heldUntil?: Day,
): OwnDeparture {
  const end = departureDay(author, today);
  if (end === undefined) return { end, lines: [] };
  const held = heldUntil !== undefined && heldUntil >= today ? heldUntil : undefined;
  const ofThisEnd = done.filter((one) => one.end === end);
  const days = new Map<DepartureStepName, Day>();
  const lines: DepartureLine[] = [];
  for (const step of departureSteps.filter(({ kind }) => kind === 'closure')) {
    const { name } = step;
    const known = ofThisEnd.find((one) => one.step === name);
    const day = known?.on ?? expectedDay(step, end, days, today, held);
    days.set(name, day);
    if (known) {
      if (known.hadNothing !== true) lines.push({ step: name, day, state: 'done' });
    } else if (concerns(name, has)) lines.push({ step: name, day, state: day > today ? 'to-come' : 'due' });
  }
  return {
    end,
    heldUntil: held,
    lines: lines.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
  };
}

/** The first day from today on which a step may be done; steps that wait for another stand after it in the table. */
function expectedDay(
  { name, after }: DepartureStep,
  end: Day,
  days: ReadonlyMap<DepartureStepName, Day>,
  today: Day,
  heldUntil: Day | undefined,
): Day {
  const before = after && days.get(after.step);
  return [
    today,
    dayOfStep(name, end),
    ...(before === undefined ? [] : [addDays(before, after?.days ?? 0)]),
    ...(heldUntil === undefined ? [] : [addDays(heldUntil, 1)]),
  ].reduce((one, other) => (one > other ? one : other));
}

const concerns = (name: DepartureStepName, has: OwnAccesses): boolean => {
  const access = accessOf[name];
  return access === undefined || has[access];
};
