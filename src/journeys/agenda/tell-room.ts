import type { Occurrence } from '../../domain/agenda.ts';
import { fewAtATime } from '../../domain/few-at-a-time.ts';
import { hoursOn } from '../../domain/event-hours.ts';
import type { Circumstances } from '../../domain/permissions.ts';
import type { EventRoom } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { roomToldMail } from '../../texts/mails/room-told.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail, type MailOutcome } from '../send-mail.ts';

/** How many people are written to together. */
const width = 4;

/** Tells members the room of an event, each once for each room that it becomes; how the mails ended, in their order. */
export async function tellRoom(
  { event: id, day, room, version }: EventRoom,
  { event }: Pick<Occurrence, 'event'>,
  members: readonly string[],
  circumstances: Pick<Circumstances, 'authors'>,
  services: Services,
): Promise<MailOutcome[]> {
  if (room === undefined) return [];
  const { siteName, siteUrl } = services.settings;
  const { start, end } = hoursOn(day, event.data);
  return fewAtATime(members, width, async (member) => {
    const mail = roomToldMail({
      firstName: nameInCommunity(member, circumstances).firstName,
      title: event.data.title,
      day,
      start,
      end,
      place: event.data.place,
      room,
      isAnother: version > 1,
      link: `${siteUrl}/compte/agenda/?${new URLSearchParams({ evenement: id }).toString()}`,
      siteName,
    });
    const to = await mailAddressOf(member, services);
    return sendMail({ key: `agenda/${id}/${day}/salle-${version}/${member}`, to, ...mail }, services);
  });
}
