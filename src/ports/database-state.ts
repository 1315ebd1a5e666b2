/** Whether the database answers, and is the one that this program expects. */
export interface DatabaseState {
  /** The migrations that it lacks, in their order. Rejects when it does not answer. */
  look(): Promise<{ readonly waiting: readonly string[] }>;
}
