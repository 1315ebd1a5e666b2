import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Startup } from '../schema/startup.ts';
import { addMonths } from './calendar.ts';
import { latestPhase } from './startup-phase.ts';

/** For how many months a phase counts as one that has begun lately. */
const recentMonths = 12;

/** A startup that has changed phase, with the day of that. */
export interface PhaseChange {
  readonly startup: Entry<Startup>;
  readonly since: Day;
}

/** The startups whose latest phase began in the last 12 months, today included, the latest change first. */
export const recentPhaseChanges = (startups: readonly Entry<Startup>[], today: Day): PhaseChange[] =>
  startups
    .flatMap((startup): PhaseChange[] => {
      const since = latestPhase(startup.data)?.start;
      const isRecent = since !== undefined && since <= today && since > addMonths(today, -recentMonths);
      return isRecent ? [{ startup, since }] : [];
    })
    .sort((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1));

const orderOf = ({ startup, since }: PhaseChange): string => `${since} ${startup.id}`;
