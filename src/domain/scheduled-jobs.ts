/** A job that runs by the clock. */
export interface ScheduledJob {
  readonly name: ScheduledJobName;
  /** The longest time between two of its runs, in minutes. */
  readonly period: number;
}

const hour = 60;

const jobs = [
  { name: 'welcome', period: hour },
  { name: 'departures', period: hour },
  { name: 'godparent-search', period: hour },
  { name: 'former-mailboxes', period: hour },
  { name: 'forge-poll', period: 10 },
  { name: 'infra-webhooks', period: 10 },
  { name: 'tool-accesses', period: 24 * hour },
  { name: 'rebuild', period: 24 * hour },
  { name: 'retention', period: 24 * hour },
  // From Friday to Monday.
  { name: 'arrival-reminders', period: 72 * hour },
  { name: 'review-reminders', period: 72 * hour },
  { name: 'room-reminders', period: 72 * hour },
  { name: 'offer-reminders', period: 72 * hour },
  { name: 'agenda-post', period: 7 * 24 * hour },
  { name: 'startup-phase-reminder', period: 92 * 24 * hour },
] as const;

export type ScheduledJobName = (typeof jobs)[number]['name'];

/** The jobs that run by the clock (functions/, their schedules), in the order in which the console shows them. */
export const scheduledJobs: readonly ScheduledJob[] = jobs;

/** Whether a job has not begun a run for twice its period; a job that never ran is late. */
export const isLate = ({ period }: ScheduledJob, startedAt: string | undefined, now: Date): boolean =>
  startedAt === undefined || now.getTime() - Date.parse(startedAt) > 2 * period * 60_000;
