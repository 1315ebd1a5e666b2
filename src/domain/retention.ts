import type { Day } from '../schema/day.ts';
import { addDays, addMonths } from './calendar.ts';
import { startOfDay } from './paris-time.ts';

/** How long something is kept, counted from an event: what comes sooner is kept, what is older goes. */
export interface Period {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

/**
 * Who lets a thing go: the daily job, the departure of the member, the watch of movements, a person who ends it, or
 * nobody, because it is public content or its history.
 */
type RetainedBy = 'job' | 'departure' | 'movements' | 'person' | 'nobody';

export interface Retention {
  /** Absent for what stays as long as the page that it belongs to. */
  readonly period?: Period;
  readonly by: RetainedBy;
}

const days = (count: number): Period => ({ unit: 'days', count });
const months = (count: number): Period => ({ unit: 'months', count });

/**
 * What is kept, and how long (rules.md, "E-mail states", for private data). From when each period runs, and why it is
 * kept, is told beside the labels, in texts/retention.ts. A period of no days ends with the day of the event itself.
 */
export const retentions = {
  page: { by: 'nobody' },
  /** From the deletion of the mailbox. Requests of tools and of godparents go with the account. */
  account: { period: days(30), by: 'departure' },
  /** From the closing of an arrival that led to no page, or from its submission where nothing came of it. */
  arrival: { period: days(90), by: 'job' },
  mailText: { period: days(90), by: 'job' },
  mail: { period: months(12), by: 'job' },
  /** The event stays, and names nobody any more. */
  audit: { period: months(36), by: 'job' },
  /** From the day of the event; its room goes with it. */
  attendance: { period: days(30), by: 'job' },
  /** From the end of a session, of a link, of a confirmation. */
  login: { period: days(0), by: 'job' },
  confirmation: { period: days(0), by: 'job' },
  rateLimit: { period: days(1), by: 'job' },
  /** From the day of the movement. */
  movement: { period: days(400), by: 'movements' },
  /** Changes of pages in the history of the content; remarks go when the change is settled. */
  change: { by: 'nobody' },
  /** Who made a change, and where it stands, from its merge or its closing. */
  contribution: { period: months(12), by: 'job' },
  hold: { by: 'person' },
  /**
   * Steps of welcomes and departures, from the last one: the processes read them as long as the page is published, and
   * those of a published page stay.
   */
  step: { period: months(24), by: 'job' },
  /** From when the step was done, and never while it keeps something from being done twice. */
  ledger: { period: months(24), by: 'job' },
} as const satisfies Readonly<Record<string, Retention>>;

export type RetentionName = keyof typeof retentions;

/** What the daily job lets go. */
export type JobRetention = {
  [Name in RetentionName]: (typeof retentions)[Name]['by'] extends 'job' ? Name : never;
}[RetentionName];

/** The instant before which a thing goes: the beginning of a day in Paris, so that none goes early. */
export function retentionLimit(name: JobRetention, today: Day): Date {
  const { unit, count } = retentions[name].period;
  return new Date(startOfDay(unit === 'days' ? addDays(today, -count) : addMonths(today, -count)));
}
