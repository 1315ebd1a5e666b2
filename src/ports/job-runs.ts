export const jobOutcomes = ['done', 'partly', 'failed'] as const;

/** A run of a scheduled job. */
export interface JobRun {
  readonly name: string;
  /** An instant in ISO 8601. */
  readonly startedAt: string;
  readonly milliseconds: number;
  /** `partly`: it came to its end, and parts of it failed. */
  readonly outcome: (typeof jobOutcomes)[number];
  /** How many of what, by the names of its report. */
  readonly counts: Readonly<Record<string, number>>;
  /** Why it, or its first part, failed, for operators. */
  readonly cause?: string | undefined;
}

/** How many runs of each job are kept. */
export const keptRuns = 30;

/** The last runs of the scheduled jobs. */
export interface JobRuns {
  /** Adds a run; those of the job that are older than its newest 30 go. */
  add(run: JobRun): Promise<void>;
  /** All that are kept, newest first. */
  all(): Promise<JobRun[]>;
}
