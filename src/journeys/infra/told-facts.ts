import { isActive, runningMissions } from '../../domain/author-activity.ts';
import { lastRunningStretch } from '../../domain/running-stretch.ts';
import type { Member } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';

/** What the infra API tells of a member, all of it public. */
export interface ToldFacts {
  readonly id: string;
  readonly fullname: string;
  readonly active: boolean;
  /** First and last day of the stretch of missions that runs, else of the last one that ran. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** The startups of the missions that run. */
  readonly startups: readonly string[];
  readonly github: string | null;
}

/** What is told of a member on a day. */
export function toldFacts(member: Member, today: Day): ToldFacts {
  const stretch = lastRunningStretch(member, today);
  return {
    id: member.id,
    fullname: member.fullname,
    active: isActive(member, today),
    firstDay: stretch?.start ?? null,
    lastDay: stretch?.end ?? null,
    startups: [...new Set(runningMissions(member, today).flatMap(({ startups }) => startups))],
    github: member.github ?? null,
  };
}
