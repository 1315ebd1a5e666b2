import { doneAgenda, refusedAgenda, type AgendaOutcome } from '../../domain/agenda-refusal.ts';
import { pageAddressOf } from './event-address.ts';
import type { EventDay } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { announcementText } from '../../texts/announcement.ts';
import { doOnce } from '../do-once.ts';
import type { LoggedIn } from '../logged-in.ts';
import { auditTarget } from '../reviews/audit-target.ts';
import { writeAudit } from '../write-audit.ts';
import { eventToPrepare } from './event-on-day.ts';

/** What an organiser has posted. */
export interface Announcement {
  readonly channels: readonly string[];
  /** Her words; the site adds the links. */
  readonly message: string;
}

const keyOf = ({ event, day }: EventDay, channel: string): string =>
  `agenda/${event}/${day}/annonce/${channel}`;

/**
 * Posts an organiser's words on a day of her event to channels of the chat, once in each; which it posted to. A channel
 * that fails rejects, and those before it stay done.
 */
export async function announceEvent(
  member: LoggedIn,
  of: EventDay,
  { channels, message }: Announcement,
  services: Services,
): Promise<AgendaOutcome<readonly string[]>> {
  const found = await eventToPrepare(member, of, services);
  if (found.kind === 'refused') return found;
  const offered = services.settings.agendaChannels ?? [];
  const chosen = [...new Set(channels)].filter((channel) => offered.includes(channel));
  if (chosen.length === 0) return refusedAgenda('no-channel');
  const { event } = found.value;
  const text = announcementText(message, {
    page: pageAddressOf(of.event, services),
    video: event.data.link,
  });
  const posted: string[] = [];
  for (const channel of chosen) {
    const key = keyOf(of, channel);
    const isPosted = await doOnce(key, services, async () => {
      await services.chat.post({ key, channel, text });
      await writeAudit(services, {
        actor: member.actor.id,
        action: 'event.announce',
        target: auditTarget({ collection: 'agenda', id: of.event }),
        after: `${of.day} ${channel}`,
      });
    });
    if (isPosted) posted.push(channel);
  }
  return posted.length === 0 ? refusedAgenda('announced') : doneAgenda(posted);
}

/** The channels where events may be announced, and when this one was. */
export const announcementsOf = (
  of: EventDay,
  { ledger, settings }: Pick<Services, 'ledger' | 'settings'>,
): Promise<{ readonly channel: string; readonly at: Date | undefined }[]> =>
  Promise.all(
    (settings.agendaChannels ?? []).map(async (channel) => ({
      channel,
      at: await ledger.doneAt(keyOf(of, channel)),
    })),
  );
