/** A member's part in a change of the content that was proposed for her, and where the change stands. */
export interface Contribution {
  /** The branch of the proposal. */
  readonly branch: string;
  /** Id of the member who made the change. */
  readonly member: string;
  /** Instants in ISO 8601; `at` is when she changed it last. */
  readonly at: string;
  /** The proposal's number, once it is known. */
  readonly proposal?: number | undefined;
  readonly mergedAt?: string | undefined;
  /** When it was seen on the published site. */
  readonly liveAt?: string | undefined;
  readonly closedAt?: string | undefined;
}

/**
 * Who made what is proposed: nobody approves what she helped to make. Kept apart from the forge, where a text can be
 * edited by others.
 */
export interface Contributions {
  /** Notes, before the proposal is made, that a member changes what waits on a branch; again, it renews `at`. */
  record(branch: string, member: string, at: Date): Promise<void>;
  /** Those on a branch whose proposal is neither merged nor closed, the first `at` first. */
  waiting(branch: string): Promise<Contribution[]>;
  /** Those that are neither live nor closed, on any branch, the first `at` first. */
  underWay(): Promise<Contribution[]>;
  /** A member's that are under way, or became live or closed since a moment; the last `at` first. */
  ofMember(member: string, since: Date): Promise<Contribution[]>;
  /** Notes the number of the proposal that waits on a branch, for all that wait on it. */
  number(branch: string, proposal: number): Promise<void>;
  /** The proposal that waits on a branch was merged, or closed: so are all that wait on it. */
  settle(branch: string, outcome: 'merged' | 'closed', at: Date): Promise<void>;
  /** What was merged from a branch is on the published site. */
  live(branch: string, at: Date): Promise<void>;
  /** Forgets those that were merged, or closed, before a moment, on the site or not; how many. */
  forget(before: Date, size: number): Promise<number>;
}
