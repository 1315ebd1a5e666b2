import { doneAgenda, type AgendaOutcome } from '../../domain/agenda-refusal.ts';
import type { EventDay } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { auditTarget } from '../reviews/audit-target.ts';
import { writeAudit } from '../write-audit.ts';
import { eventToPrepare } from './event-on-day.ts';
import { tellRoom } from './tell-room.ts';

/**
 * Keeps the room of an event, and tells it to those who said that they come; another room is told again. Whom no mail
 * reaches is told by the job of the morning.
 */
export async function nameRoom(
  member: LoggedIn,
  of: EventDay,
  room: string,
  services: Services,
): Promise<AgendaOutcome> {
  const found = await eventToPrepare(member, of, services);
  if (found.kind === 'refused') return found;
  const { attendances, eventRooms } = services;
  const before = await eventRooms.find(of.event, of.day);
  const named = await eventRooms.name(of, room);
  if (before?.room !== room)
    await writeAudit(services, {
      actor: member.actor.id,
      action: 'event.name-room',
      target: auditTarget({ collection: 'agenda', id: of.event }),
      after: `${of.day} ${room}`,
    });
  const comers = (await attendances.of(of.event, of.day)).map((one) => one.member);
  await tellRoom(named, found.value, comers, member.circumstances, services);
  return doneAgenda(undefined);
}
