import { doneAgenda, refusedAgenda, type AgendaOutcome } from '../../domain/agenda-refusal.ts';
import { hoursOn } from '../../domain/event-hours.ts';
import { fingerprint } from '../../domain/signed-link.ts';
import type { EventDay, Mail } from '../../ports.ts';
import type { RoomWish } from '../../schema/agenda-forms.ts';
import type { Services } from '../../services.ts';
import { roomBookingMail } from '../../texts/mails/room-booking.ts';
import type { LoggedIn } from '../logged-in.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { auditTarget } from '../reviews/audit-target.ts';
import { sendMail } from '../send-mail.ts';
import { writeAudit } from '../write-audit.ts';
import { eventToPrepare, type EventOnDay } from './event-on-day.ts';

/** The mail that asks for a room, as it would leave; undefined where nobody books rooms. */
export async function roomMail(
  { actor }: LoggedIn,
  { event, day }: EventOnDay,
  wish: RoomWish,
  services: Pick<Services, 'accounts' | 'settings'>,
): Promise<Mail | undefined> {
  const { roomBookingEmail: to, siteName } = services.settings;
  if (to === undefined) return undefined;
  const { start, end } = hoursOn(day, event.data);
  const mail = roomBookingMail({
    title: event.data.title,
    day,
    start,
    end,
    ...wish,
    organiser: actor.author.fullname,
    address: await mailAddressOf(actor.id, services),
    siteName,
  });
  // The same words are the same mail: a click that is repeated sends nothing more.
  return { key: `agenda/${event.id}/${day}/reservation/${fingerprint(mail.text)}`, to, ...mail };
}

/** Sends the mail that asks for a room; it leaves on the organiser's click alone. */
export async function bookRoom(
  member: LoggedIn,
  of: EventDay,
  wish: RoomWish,
  services: Services,
): Promise<AgendaOutcome> {
  const found = await eventToPrepare(member, of, services);
  if (found.kind === 'refused') return found;
  const mail = await roomMail(member, found.value, wish, services);
  if (!mail) return refusedAgenda('no-desk');
  const outcome = await sendMail(mail, services);
  if (outcome === 'failed') return refusedAgenda('not-sent');
  await services.eventRooms.asked(of, services.clock.now());
  if (outcome === 'sent')
    await writeAudit(services, {
      actor: member.actor.id,
      action: 'event.book-room',
      target: auditTarget({ collection: 'agenda', id: of.event }),
      after: of.day,
    });
  return doneAgenda(undefined);
}
