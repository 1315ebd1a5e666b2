import type { Day } from '../schema/day.ts';

export const movementKinds = ['arrival', 'change', 'departure'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** Something that happened to a member. */
export interface Movement {
  readonly member: string;
  readonly kind: MovementKind;
  /** The first day of her missions, their last day, or the day on which a change was seen. */
  readonly day: Day;
}

/** A movement with its number: the later it was recorded, the greater. */
export interface RecordedMovement extends Movement {
  readonly number: number;
  /** When it was recorded, an instant in ISO 8601. */
  readonly at: string;
}

/** How a member stood when she was last looked at. */
export interface Standing {
  readonly member: string;
  readonly isActive: boolean;
  /** The last day of the missions that ran then; undefined where it is not known, or where none ran. */
  readonly until?: Day | undefined;
  /** The day on which she was looked at. */
  readonly seenOn: Day;
  /** A fingerprint of what was told of her. */
  readonly digest: string;
}

/** What a run found of a member: what was known, what is known now, and what happened between. */
export interface Look {
  readonly before: Standing | undefined;
  readonly now: Standing;
  readonly movements: readonly Movement[];
}

/** Arrivals, changes and departures, in the order in which they were recorded. */
export interface Movements {
  /** How some members stood when they were last looked at. */
  standings(members: readonly string[]): Promise<Standing[]>;
  /** Those who were active when they were last looked at, whose last day is over, by id, those after an id. */
  overdue(today: Day, size: number, after?: string): Promise<Standing[]>;
  /**
   * Records all looks of a call, or none. A look whose `before` is not what is held is left out: another run was first.
   * A movement that happens again, to the same member and on the same day, moves to the end under a new number.
   */
  record(looks: readonly Look[], now: Date): Promise<void>;
  /** Movements after a number, in order. Whoever has read one has missed none before it. */
  after(number: number, size: number): Promise<RecordedMovement[]>;
  /** The greatest number; 0 without any. */
  latest(): Promise<number>;
  /** Forgets the movements that were recorded before. */
  forgetBefore(moment: Date): Promise<void>;
}
