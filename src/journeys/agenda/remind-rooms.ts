import { occurrencesBetween, type Occurrence } from '../../domain/agenda.ts';
import { addDays } from '../../domain/calendar.ts';
import { isRoomReminderDue, needsRoom } from '../../domain/event-room.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { EventRoom } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { roomReminderMail } from '../../texts/mails/room-reminder.ts';
import { attempt, type Failure } from '../attempt.ts';
import { doOnce } from '../do-once.ts';
import { memberNamed } from '../logged-in.ts';
import { runFor } from '../look-at-due.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { mayTellNow } from '../may-tell-now.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { publishedEntries } from '../published-entries.ts';
import { sendMail } from '../send-mail.ts';
import { preparationAddress } from './event-address.ts';
import { tellRoom } from './tell-room.ts';

/** What a run sent. */
export interface RoomReminderReport {
  /** The days of events whose organisers were reminded, "2026-12-03 atelier". */
  readonly sent: readonly string[];
  /** Whether every event was looked at; the next run goes on otherwise. */
  readonly isComplete: boolean;
  readonly failed: readonly Failure[];
}

/**
 * Reminds organisers, from the Monday before a day of their events, to book its room, once; and tells a room to whom no
 * mail reached when it was named. On working days, for `lasting` milliseconds; one failure keeps no other waiting.
 */
export async function remindRooms(services: Services, lasting = runFor): Promise<RoomReminderReport> {
  const { clock, eventRooms } = services;
  const sent: string[] = [];
  const failed: Failure[] = [];
  if (!mayTellNow(services)) return { sent, isComplete: true, failed };
  const end = clock.now().getTime() + lasting;
  const today = clock.today();
  const events = await publishedEntries('agenda', services);
  const rooms = await eventRooms.from(today);
  for (const occurrence of occurrencesBetween(events, today, addDays(today, 7))) {
    if (clock.now().getTime() >= end) return { sent, isComplete: false, failed };
    const { event, day } = occurrence;
    const what = `${day} ${event.id}`;
    const room = rooms.find((held) => held.event === event.id && held.day === day);
    const isReminded = await attempt(what, failed, async () => {
      if (room?.room !== undefined) await tellAgain(room, occurrence, services, failed);
      return room === undefined && (await remind(occurrence, services));
    });
    if (isReminded === true) sent.push(what);
  }
  return { sent, isComplete: true, failed };
}

/** Whether this call reminded the organiser; false where there is nothing to book, or nobody to remind. */
async function remind({ event, day }: Occurrence, services: Services): Promise<boolean> {
  const { attendances, clock, settings } = services;
  const { title, organiser } = event.data;
  if (settings.roomBookingEmail === undefined || organiser === undefined) return false;
  if (!needsRoom(event.data) || !isRoomReminderDue(day, clock.today())) return false;
  const member = await memberNamed(organiser, services);
  if (!member || !isAllowed(member.actor, { action: 'organise-event', organiser }, member.circumstances))
    return false;
  const key = `agenda/${event.id}/${day}/rappel-salle`;
  return doOnce(key, services, async () => {
    const mail = roomReminderMail({
      firstName: nameInCommunity(organiser, member.circumstances).firstName,
      title,
      day,
      comers: (await attendances.of(event.id, day)).length,
      link: settings.siteUrl + preparationAddress({ event: event.id, day }),
      siteName: settings.siteName,
    });
    const to = await mailAddressOf(organiser, services);
    if ((await sendMail({ key, to, ...mail }, services)) === 'failed')
      throw new Error('The mail could not leave; the mail log says why.');
  });
}

async function tellAgain(
  room: EventRoom,
  occurrence: Occurrence,
  services: Services,
  failed: Failure[],
): Promise<void> {
  const comers = (await services.attendances.of(room.event, room.day)).map(({ member }) => member);
  const outcomes = await tellRoom(room, occurrence, comers, await services.community(), services);
  for (const [index, outcome] of outcomes.entries())
    if (outcome === 'failed')
      failed.push({
        what: `${room.day} ${room.event}, ${comers[index] ?? ''}`,
        cause: 'The mail could not leave.',
      });
}
