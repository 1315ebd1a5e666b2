import type { Arrival } from '../ports.ts';
import type { Day } from '../schema/day.ts';

/** The steps that wait for each other, in their order. */
type PathName = 'form' | 'proposal' | 'approval' | 'publication' | 'mission';

/** What is opened for a newcomer once her mission begins, each on its own. */
export const accessNames = ['mailbox', 'chat', 'lists', 'github'] as const;
export type AccessName = (typeof accessNames)[number];

export type ArrivalStepName = PathName | AccessName;

/** Done, being waited for, still to come, given up, or nothing to do. */
export type StepState = 'done' | 'waiting' | 'to-come' | 'stopped' | 'not-needed';

export interface ArrivalStep {
  readonly name: ArrivalStepName;
  readonly state: StepState;
  /** When it was done or given up, an instant in ISO 8601. */
  readonly at?: string | undefined;
}

/** What is known of an arrival besides its record. */
export interface ArrivalProgress {
  readonly today: Day;
  /** First day of the newcomer's mission. */
  readonly start?: Day | undefined;
  /** When her page was first seen on the site, an instant in ISO 8601. */
  readonly publishedAt?: string | undefined;
  /** Whether her own address stays her address, so that none is opened. */
  readonly keepsAddress: boolean;
  /** Whether she gave a GitHub user, and the community has an organisation there. */
  readonly hasGithub: boolean;
  /** Whether the community has a chat. */
  readonly hasChat: boolean;
  /** When each access was opened, an instant in ISO 8601. */
  readonly opened: Readonly<Partial<Record<AccessName, string | undefined>>>;
}

/**
 * Where an arrival stands. On the way to the first day of the mission, the first step that is not done is waited for and
 * those after it are to come; from that day on, each access is waited for until it is open. Of an arrival whose proposal
 * was closed, nothing follows the step where it stopped.
 */
export function arrivalSteps(arrival: Arrival, progress: ArrivalProgress): ArrivalStep[] {
  const { today, start, publishedAt } = progress;
  const isPublished = publishedAt !== undefined;
  const done: Record<PathName, string | boolean | undefined> = {
    form: arrival.submittedAt,
    proposal: arrival.proposedAt,
    approval: arrival.mergedAt ?? isPublished,
    publication: publishedAt,
    mission: isPublished && start !== undefined && start <= today,
  };
  const steps: ArrivalStep[] = [];
  for (const [name, held] of Object.entries(done) as [PathName, string | boolean | undefined][]) {
    const isPassed = steps.every(({ state }) => state === 'done');
    if (isPassed && held !== undefined && held !== false)
      steps.push({ name, state: 'done', at: typeof held === 'string' ? held : undefined });
    else if (isPassed && arrival.closedAt !== undefined)
      return [...steps, { name, state: 'stopped', at: arrival.closedAt }];
    else steps.push({ name, state: isPassed ? 'waiting' : 'to-come' });
  }
  const hasBegun = steps.every(({ state }) => state === 'done');
  return [...steps, ...accessSteps(progress, hasBegun)];
}

function accessSteps(
  { keepsAddress, hasGithub, hasChat, opened }: ArrivalProgress,
  hasBegun: boolean,
): ArrivalStep[] {
  const isThere: Partial<Record<AccessName, boolean>> = {
    chat: hasChat,
    github: hasGithub || opened.github !== undefined,
  };
  const names = accessNames.filter((name) => isThere[name] ?? true);
  return names.map((name) => {
    if (name === 'mailbox' && keepsAddress) return { name, state: 'not-needed' };
    const at = opened[name];
    if (at !== undefined) return { name, state: 'done', at };
    return { name, state: hasBegun ? 'waiting' : 'to-come' };
  });
}
