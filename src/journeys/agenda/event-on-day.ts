import { eventDays, type Occurrence } from '../../domain/agenda.ts';
import { doneAgenda, refusedAgenda, type AgendaOutcome } from '../../domain/agenda-refusal.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { EventDay } from '../../ports.ts';
import type { AgendaEvent } from '../../schema/agenda-event.ts';
import type { Entry } from '../../schema/content.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { publishedEntries } from '../published-entries.ts';

/** An event on one of its days, with the agenda that it stands in. */
export interface EventOnDay extends Occurrence {
  readonly events: readonly Entry<AgendaEvent>[];
}

/** The event that somebody names, on a day on which it takes place. */
export async function eventOnDay(
  { event: id, day }: EventDay,
  services: Pick<Services, 'publishedFiles'>,
): Promise<AgendaOutcome<EventOnDay>> {
  const events = await publishedEntries('agenda', services);
  const event = events.find((held) => held.id === id);
  if (!event) return refusedAgenda('unknown-event');
  if (eventDays(event.data, day, day).length === 0) return refusedAgenda('unknown-day');
  return doneAgenda({ event, day, events });
}

/** The same for whoever organises it, and accompanies the whole community. */
export async function eventToOrganise(
  { actor, circumstances }: LoggedIn,
  named: EventDay,
  services: Pick<Services, 'publishedFiles'>,
): Promise<AgendaOutcome<EventOnDay>> {
  const found = await eventOnDay(named, services);
  if (found.kind === 'refused') return found;
  const { organiser } = found.value.event.data;
  const isTheirs = isAllowed(actor, { action: 'organise-event', organiser }, circumstances);
  return isTheirs ? found : refusedAgenda('not-allowed');
}

/** The same, on a day that is not past: nothing is changed about what is over. */
export async function eventToPrepare(
  member: LoggedIn,
  named: EventDay,
  services: Pick<Services, 'publishedFiles'>,
): Promise<AgendaOutcome<EventOnDay>> {
  const found = await eventToOrganise(member, named, services);
  if (found.kind === 'refused') return found;
  return named.day < member.circumstances.today ? refusedAgenda('over') : found;
}
