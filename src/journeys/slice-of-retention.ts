/** How far a part of a run may go. */
export interface RetentionSlice {
  /** What is older goes. */
  readonly before: Date;
  /** How many are looked at together. */
  readonly batch: number;
  /** Whether the time of the run is over. */
  readonly isOver: () => boolean;
}

/** What a part of a run did so far: kept up to date, so that a failure halfway hides nothing. */
export interface RetentionResult {
  count: number;
  isComplete: boolean;
}
