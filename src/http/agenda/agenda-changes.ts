import type { z } from 'zod';
import type { AgendaRefusal } from '../../domain/agenda-refusal.ts';
import { announceEvent } from '../../journeys/agenda/announce-event.ts';
import { bookRoom } from '../../journeys/agenda/book-room.ts';
import { comeToEvent, withdrawFromEvent } from '../../journeys/agenda/come.ts';
import { nameRoom } from '../../journeys/agenda/name-room.ts';
import {
  announcementForm,
  bookingForm,
  channelPrefix,
  eventDayForm,
  roomForm,
} from '../../schema/agenda-forms.ts';
import type { AgendaNotice } from '../../texts/agenda-account.ts';
import { checkedChange, type Received, type ReceivesForm, type SentFields } from '../checked-change.ts';

export type AgendaReceived = Received<AgendaNotice, AgendaRefusal>;

/** One change around the events of the agenda. */
interface AgendaChange extends ReceivesForm<AgendaNotice, AgendaRefusal> {
  /** The page that its form is on. */
  readonly page: 'own' | 'preparation';
}

/** The channels whose boxes are ticked. */
const channelsIn = (fields: SentFields): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(channelPrefix) && value !== '' ? [name.slice(channelPrefix.length)] : [],
  );

const target = ({ evenement: event, jour: day }: z.output<typeof eventDayForm>) => ({ event, day });

const own = { page: 'own' } as const;
const preparation = { page: 'preparation' } as const;

/** Every change, by the last part of its address under `/api/agenda/`. */
export const agendaChanges: ReadonlyMap<string, AgendaChange> = new Map<string, AgendaChange>([
  [
    'come',
    checkedChange(own, eventDayForm, 'vient', (sent, member, services) =>
      comeToEvent(member, target(sent), services),
    ),
  ],
  [
    'withdraw',
    checkedChange(own, eventDayForm, 'ne-vient-plus', (sent, member, services) =>
      withdrawFromEvent(member, target(sent), services),
    ),
  ],
  [
    'announce',
    checkedChange(preparation, announcementForm, 'annonce', (sent, member, services, fields) =>
      announceEvent(member, target(sent), { channels: channelsIn(fields), message: sent.message }, services),
    ),
  ],
  [
    'book',
    checkedChange(preparation, bookingForm, 'demandee', ({ evenement, jour, ...wish }, member, services) =>
      bookRoom(member, { event: evenement, day: jour }, wish, services),
    ),
  ],
  [
    'room',
    checkedChange(preparation, roomForm, 'salle', (sent, member, services) =>
      nameRoom(member, target(sent), sent.salle, services),
    ),
  ],
]);
