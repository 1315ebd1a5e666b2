import type { Day } from '../../schema/day.ts';
import type { MemberFacts } from '../../schema/member-facts.ts';
import { addDays } from '../calendar.ts';
import { loginScope } from '../login.ts';
import { disagreement, type Disagreement } from './disagreement.ts';

/** How long a session lasts, in days (rules.md, "Login"). */
const sessionLasts = 7;

/**
 * Sessions of people who may not log in: without a published page, or who could not even on the day on which the session
 * was opened at the earliest. A session that outlives the right to log in opens nothing.
 */
export const sessionsOfDeparted = (
  loggedIn: readonly string[],
  factsOf: (id: string) => Pick<MemberFacts, 'missions'> | undefined,
  today: Day,
): Disagreement[] =>
  loggedIn
    .filter((id) => {
      const facts = factsOf(id);
      return (
        facts === undefined ||
        (loginScope(facts, today) === undefined &&
          loginScope(facts, addDays(today, -sessionLasts)) === undefined)
      );
    })
    .map((id) => disagreement('session-of-departed', id));
