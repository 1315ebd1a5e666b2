import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { dayOfStep, departureSteps } from './departure-steps.ts';
import type { DoneDepartureStep } from './departure.ts';
import { lastRunningStretch } from './running-stretch.ts';

/**
 * The first day after today on which a member's departure may ask for something, once all that it asks for today is
 * done; undefined when that day never comes unless her page changes. No step is due on a day before.
 */
export function nextDepartureLook(
  author: Pick<Author, 'missions'>,
  done: readonly DoneDepartureStep[],
  today: Day,
  heldUntil?: Day,
): Day | undefined {
  const end = lastRunningStretch(author, today)?.end;
  const ofSteps = end === undefined ? [] : departureSteps.map(({ name }) => dayOfStep(name, end));
  const ofWaits = done
    .filter((held) => held.end === end)
    .flatMap(({ step, on }) =>
      departureSteps.flatMap(({ after }) => (after?.step === step ? [addDays(on, after.days)] : [])),
    );
  const ofMissions = author.missions.map(({ start }) => start);
  const ofHold = heldUntil === undefined ? [] : [addDays(heldUntil, 1)];
  return [...ofSteps, ...ofWaits, ...ofMissions, ...ofHold].filter((day) => day > today).sort()[0];
}
