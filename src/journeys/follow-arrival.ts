import { firstDay } from '../domain/author-activity.ts';
import { arrivalSteps, type ArrivalStep } from '../domain/arrival-steps.ts';
import type { Services } from '../services.ts';
import { opensFollowUp } from './follow-up-link.ts';

/** The steps of an arrival, for whoever holds its link; undefined for a link that is not ours. */
export async function followArrival(
  id: string,
  key: string,
  services: Pick<Services, 'arrivals' | 'clock' | 'community' | 'settings'>,
): Promise<ArrivalStep[] | undefined> {
  if (!opensFollowUp(id, key, services.settings)) return undefined;
  const arrival = await services.arrivals.find(id);
  if (!arrival) return undefined;
  const { authors } = await services.community();
  const author = authors.find((held) => held.id === id);
  return arrivalSteps(arrival, { today: services.clock.today(), start: author && firstDay(author.data) });
}
