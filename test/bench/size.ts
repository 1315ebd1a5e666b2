import { toDay } from '../../src/schema/day.ts';

/** The day that the corpora are written and built for. */
export const today = toDay('2026-11-20');

/** How many files of each kind a corpus holds. */
export interface CorpusSize {
  readonly members: number;
  readonly startups: number;
  readonly incubators: number;
  readonly organisations: number;
  readonly teams: number;
  readonly jobs: number;
}

/** The community as it is. */
export const small: CorpusSize = {
  members: 3_500,
  startups: 660,
  incubators: 23,
  organisations: 145,
  teams: 36,
  jobs: 100,
};

/** The community ten times as large. */
export const large: CorpusSize = {
  members: 35_000,
  startups: 6_600,
  incubators: 230,
  organisations: 1_450,
  teams: 360,
  jobs: 1_000,
};
