import { doneAgenda, refusedAgenda, type AgendaOutcome } from '../../domain/agenda-refusal.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { EventDay } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { eventOnDay } from './event-on-day.ts';
import { tellRoom } from './tell-room.ts';

/** Keeps that a member comes to a day of an event; where its room is known, she is told it. */
export async function comeToEvent(
  { actor, circumstances }: LoggedIn,
  { event, day }: EventDay,
  services: Services,
): Promise<AgendaOutcome> {
  if (!isAllowed(actor, { action: 'come-to-event', account: actor.id }, circumstances))
    return refusedAgenda('not-allowed');
  const found = await eventOnDay({ event, day }, services);
  if (found.kind === 'refused') return found;
  if (day < circumstances.today) return refusedAgenda('over');
  const { attendances, clock, eventRooms } = services;
  await attendances.come({ event, day, member: actor.id, at: clock.now().toISOString() });
  const room = await eventRooms.find(event, day);
  // That the mail could not leave undoes nothing: the job of the morning tries again.
  if (room) await tellRoom(room, found.value, [actor.id], circumstances, services);
  return doneAgenda(undefined);
}

/** Takes back that a member comes, whatever became of the event. */
export async function withdrawFromEvent(
  { actor, circumstances }: LoggedIn,
  { event, day }: EventDay,
  { attendances }: Pick<Services, 'attendances'>,
): Promise<AgendaOutcome> {
  if (!isAllowed(actor, { action: 'come-to-event', account: actor.id }, circumstances))
    return refusedAgenda('not-allowed');
  await attendances.withdraw({ event, day, member: actor.id });
  return doneAgenda(undefined);
}
