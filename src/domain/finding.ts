/**
 * How far a part of the production is: `optional` may stay as it is, `todo` waits for the operator, `broken` does not
 * work.
 */
export type FindingState = 'ok' | 'optional' | 'todo' | 'broken';

/** What a check of the production found. */
export interface Finding {
  readonly state: FindingState;
  readonly found: string;
  /** How to get what is missing; "" where nothing is. */
  readonly remedy: string;
}
