import type { Day } from '../schema/day.ts';

/** "Close nothing for this person through the last day." */
export interface Hold {
  readonly member: string;
  readonly until: Day;
  readonly reason: string;
  /** Id of the administrator. */
  readonly setBy: string;
  /** An instant in ISO 8601. */
  readonly setAt: string;
}

export interface Holds {
  /** Sets a member's hold, in the place of the one that she has. */
  set(hold: Hold): Promise<void>;
  lift(member: string): Promise<void>;
  of(members: readonly string[]): Promise<Hold[]>;
  /** Those that hold on a day, the first to end first. */
  present(today: Day): Promise<Hold[]>;
}
