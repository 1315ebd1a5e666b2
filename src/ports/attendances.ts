import type { Day } from '../schema/day.ts';

/** One day of an event. */
export interface EventDay {
  /** Id of the event. */
  readonly event: string;
  readonly day: Day;
}

/** A member who said that she comes to an event on one of its days. */
export interface Attendance extends EventDay {
  /** Id of the member. */
  readonly member: string;
  /** Instant in ISO 8601. */
  readonly at: string;
}

/** Who comes to the events of the agenda, each day of an event on its own. */
export interface Attendances {
  /** Keeps that she comes; what she said first stays. */
  come(attendance: Attendance): Promise<void>;
  /** Takes it back; nothing where she never said so. */
  withdraw(attendance: Omit<Attendance, 'at'>): Promise<void>;
  /** Those who come to a day of an event, the first to say so first. */
  of(event: string, day: Day): Promise<Attendance[]>;
  /** Those of days from one on, the next day first. */
  from(day: Day): Promise<Attendance[]>;
  /** A member's, the next day first. */
  ofMember(member: string): Promise<Attendance[]>;
  /** Forgets those of days before one, so many at most; how many. */
  forget(before: Day, size: number): Promise<number>;
}
