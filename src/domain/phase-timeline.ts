import type { Day } from '../schema/day.ts';
import type { StartupPhase } from '../schema/startup-phase.ts';
import type { Startup } from '../schema/startup.ts';
import { addMonths } from './calendar.ts';
import { latestPhase } from './startup-phase.ts';

/** Months that a phase of unknown start is drawn for, and the years before and after today that are drawn at most. */
const guessedMonths = 6;
const mostYearsBefore = 30;
const mostYearsAfter = 3;

/** A phase as it is drawn: `from` is never after `to`, whatever the file says. */
export interface PhaseStretch {
  readonly phase: StartupPhase;
  readonly from: Day;
  readonly to: Day;
  readonly isStartKnown: boolean;
  /** Whether the file gives the end; else the phase is drawn up to the next one, or up to today. */
  readonly isEndKnown: boolean;
  readonly isLatest: boolean;
}

/** An event as it is drawn. */
export interface EventMark {
  readonly event: Startup['events'][number];
  readonly day: Day;
}

/** A startup's life as it is drawn. Every day lies between `from` and `to`, today included; `from` is before `to`. */
export interface PhaseTimeline {
  readonly from: Day;
  readonly to: Day;
  /** By start, those of unknown start first. */
  readonly stretches: readonly PhaseStretch[];
  /** By day. */
  readonly marks: readonly EventMark[];
}

/** The timeline of a startup; undefined without a single day to draw. Days that no life reaches are drawn at its edges. */
export function phaseTimeline(
  startup: Pick<Startup, 'phases' | 'events'>,
  today: Day,
): PhaseTimeline | undefined {
  const { phases, events } = startup;
  if (!phases.some(({ start, end }) => start ?? end)) return undefined;
  const drawn = (day: Day): Day =>
    latest(earliest(day, addMonths(today, 12 * mostYearsAfter)), addMonths(today, -12 * mostYearsBefore));
  const ordered = phases.toSorted((one, other) => compare(one.start ?? '', other.start ?? ''));
  const last = latestPhase(startup);
  const stretches = ordered.map((phase): PhaseStretch => {
    const to = drawn(phase.end ?? nextStart(phase, ordered) ?? latest(phase.start ?? today, today));
    const from = drawn(phase.start ?? addMonths(to, -guessedMonths));
    return {
      phase,
      from,
      to: latest(from, to),
      isStartKnown: phase.start !== undefined,
      isEndKnown: phase.end !== undefined,
      isLatest: phase === last,
    };
  });
  const marks = events
    .map((event) => ({ event, day: drawn(event.date) }))
    .toSorted((one, other) => compare(one.day, other.day));
  const days = [today, ...stretches.flatMap(({ from, to }) => [from, to]), ...marks.map(({ day }) => day)];
  const to = days.reduce<Day>(latest, today);
  const from = days.reduce<Day>(earliest, today);
  return { from: from === to ? addMonths(to, -1) : from, to, stretches, marks };
}

/** The start of the phase that follows; the first known one for a phase of unknown start. */
const nextStart = ({ start }: StartupPhase, ordered: readonly StartupPhase[]): Day | undefined =>
  ordered.map((phase) => phase.start).find((other) => other !== undefined && other > (start ?? ''));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const earliest = (one: Day, other: Day): Day => (one < other ? one : other);
const latest = (one: Day, other: Day): Day => (one > other ? one : other);
