import type { Day } from '../schema/day.ts';
import type { EventDay } from './attendances.ts';

/** The room of one day of an event. */
export interface EventRoom extends EventDay {
  /** When a room was last asked for; an instant in ISO 8601. */
  readonly askedAt?: string | undefined;
  /** What people are told, "salle 204". */
  readonly room?: string | undefined;
  /** How often the room became another one: 1 for the first. */
  readonly version: number;
}

/** The rooms that were asked for and named. */
export interface EventRooms {
  /** Keeps that a room was asked for. */
  asked(of: EventDay, at: Date): Promise<void>;
  /** Keeps the room; its version grows when it is another one than before. What stands afterwards. */
  name(of: EventDay, room: string): Promise<EventRoom>;
  find(event: string, day: Day): Promise<EventRoom | undefined>;
  /** Those of days from one on, the next day first. */
  from(day: Day): Promise<EventRoom[]>;
  /** Forgets those of days before one, so many at most; how many. */
  forget(before: Day, size: number): Promise<number>;
}
