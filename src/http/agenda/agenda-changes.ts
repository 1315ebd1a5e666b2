import type { z } from 'zod';
import type { AgendaOutcome, AgendaRefusal } from '../../domain/agenda-refusal.ts';
import { announceEvent } from '../../journeys/agenda/announce-event.ts';
import { bookRoom } from '../../journeys/agenda/book-room.ts';
import { comeToEvent, withdrawFromEvent } from '../../journeys/agenda/come.ts';
import { nameRoom } from '../../journeys/agenda/name-room.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import {
  announcementForm,
  bookingForm,
  channelPrefix,
  eventDayForm,
  roomForm,
} from '../../schema/agenda-forms.ts';
import type { Services } from '../../services.ts';
import type { AgendaNotice } from '../../texts/agenda-account.ts';
import { fieldErrors } from '../field-errors.ts';

/** What a change made of the fields that were sent. */
export type AgendaReceived =
  | { readonly kind: 'done'; readonly notice: AgendaNotice }
  | { readonly kind: 'refused'; readonly refusal: AgendaRefusal }
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, string>> };

type Fields = Readonly<Record<string, unknown>>;

/** One change around the events of the agenda. */
export interface AgendaChange {
  /** The page that its form is on. */
  readonly page: 'own' | 'preparation';
  readonly receive: (fields: Fields, member: LoggedIn, services: Services) => Promise<AgendaReceived>;
}

const change = <Schema extends typeof eventDayForm>(
  page: AgendaChange['page'],
  form: Schema,
  notice: AgendaNotice,
  run: (
    sent: z.output<Schema>,
    member: LoggedIn,
    services: Services,
    fields: Fields,
  ) => Promise<AgendaOutcome<unknown>>,
): AgendaChange => ({
  page,
  async receive(fields, member, services) {
    const parsed = form.safeParse(fields);
    if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) };
    const outcome = await run(parsed.data, member, services, fields);
    return outcome.kind === 'done' ? { kind: 'done', notice } : outcome;
  },
});

/** The channels whose boxes are ticked. */
const channelsIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(channelPrefix) && value !== '' ? [name.slice(channelPrefix.length)] : [],
  );

const target = ({ evenement: event, jour: day }: z.output<typeof eventDayForm>) => ({ event, day });

/** Every change, by the last part of its address under `/api/agenda/`. */
export const agendaChanges: ReadonlyMap<string, AgendaChange> = new Map([
  [
    'come',
    change('own', eventDayForm, 'vient', (sent, member, services) =>
      comeToEvent(member, target(sent), services),
    ),
  ],
  [
    'withdraw',
    change('own', eventDayForm, 'ne-vient-plus', (sent, member, services) =>
      withdrawFromEvent(member, target(sent), services),
    ),
  ],
  [
    'announce',
    change('preparation', announcementForm, 'annonce', (sent, member, services, fields) =>
      announceEvent(member, target(sent), { channels: channelsIn(fields), message: sent.message }, services),
    ),
  ],
  [
    'book',
    change('preparation', bookingForm, 'demandee', ({ evenement, jour, ...wish }, member, services) =>
      bookRoom(member, { event: evenement, day: jour }, wish, services),
    ),
  ],
  [
    'room',
    change('preparation', roomForm, 'salle', (sent, member, services) =>
      nameRoom(member, target(sent), sent.salle, services),
    ),
  ],
]);
