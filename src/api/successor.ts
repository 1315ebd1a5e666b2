import { toDay } from '../schema/day.ts';

/** From this day on programs are told to move to v3; the frozen files stay where they are. */
export const deprecatedSince = toDay('2026-11-21');

const successors: Readonly<Record<string, string>> = {
  'authors.json': 'authors.json',
  'authors.csv': 'authors.csv',
  'startups.json': 'startups.json',
  'startups.csv': 'startups.csv',
  'startups_details.json': 'startups.json',
  'incubators.json': 'incubators.json',
  'sponsors.json': 'organisations.json',
  'organisations.json': 'organisations.json',
  'jobs.json': 'jobs.json',
};

/** The path of the file of v3 that says what a frozen file said; undefined where nothing does any more. */
export const successorOf = (name: string): string | undefined =>
  successors[name] && `/api/v3/${successors[name]}`;
