import type { Day } from '../schema/day.ts';
import type { MemberFacts } from '../schema/member-facts.ts';

/** A published member, as the processes of welcome and departure know her. */
export interface Member extends MemberFacts {
  readonly id: string;
}

/** What looks at members by the clock. */
export type MemberProcess = 'welcome' | 'departure';

/** The first or the last day of a stretch of missions. */
type StretchEdge = 'start' | 'end';

/** When a process looks at a member next; undefined: not before her page changes. */
interface NextLook {
  readonly member: Member;
  readonly on: Day | undefined;
}

/**
 * The published members, and the day on which each process looks at each of them: a run reads those whose day has come,
 * and nobody else. A copy of what the site publishes, which can be thrown away: everyone is looked at again then.
 */
export interface Members {
  find(id: string): Promise<Member | undefined>;
  /** Takes members over; those that are new or changed are due at once for every process. How many they are. */
  put(members: readonly Member[]): Promise<number>;
  /** Ids in their order, those after an id. */
  ids(size: number, after?: string): Promise<string[]>;
  /** Members by id, those after an id. */
  list(size: number, after?: string): Promise<Member[]>;
  remove(ids: readonly string[]): Promise<void>;
  /** Those of whom a stretch without a break begins, or ends, between two days, both included; by id. */
  moving(edge: StretchEdge, from: Day, to: Day): Promise<Member[]>;
  /** Those whom a process looks at on a day, by id, those after an id. */
  due(process: MemberProcess, today: Day, size: number, after?: string): Promise<Member[]>;
  /** Notes when a process looks next; nothing for members that changed since they were read. */
  settle(process: MemberProcess, looks: readonly NextLook[]): Promise<void>;
  /** Makes a member due at once for every process: what was decided on her has changed. */
  lookAgain(id: string): Promise<void>;
}
