import { hoursOn } from '../../domain/event-hours.ts';
import { clashesOf } from '../../domain/agenda-clashes.ts';
import { announcementsOf } from '../../journeys/agenda/announce-event.ts';
import { roomMail } from '../../journeys/agenda/book-room.ts';
import { eventToOrganise, type EventOnDay } from '../../journeys/agenda/event-on-day.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import type { Mail } from '../../ports.ts';
import { channelPrefix, eventDayForm, roomWishForm, type RoomWish } from '../../schema/agenda-forms.ts';
import { agendaNotices, comersText, roomText } from '../../texts/agenda-account.ts';
import { offeredAnnouncement } from '../../texts/announcement.ts';
import { shortMoment } from '../../texts/moments.ts';
import { eventPagePath } from '../../domain/page-address.ts';
import { fieldErrors } from '../field-errors.ts';
import type { Filling } from '../fill-page.ts';
import { formPage, type FormState } from '../form-page.ts';
import { noticeNamed } from '../notice-named.ts';
import { pageResponse } from '../page-response.ts';
import { clashFillings, whenText } from './agenda-filling.ts';
import { filledPage } from '../filled-page.ts';
import { renderAgendaMessage, type AgendaServices } from './agenda-page.ts';

const path = '/compte/agenda/rendez-vous/';

type Asked = Readonly<Record<string, string>>;

/** What a refused form of the page shows again. */
export interface PreparationState {
  readonly alert?: string | undefined;
  readonly refused?: (FormState & { readonly status: number }) | undefined;
}

/** `GET /compte/agenda/rendez-vous/`: a day of an event; what is asked of its room stands in the address. */
export const showPreparation = (
  member: LoggedIn,
  asked: Asked,
  services: AgendaServices,
): Promise<Response> => renderPreparation(member, asked, services, {});

/** The page of a day of an event for whoever organises it; for the others, why it is not shown. */
export async function renderPreparation(
  member: LoggedIn,
  asked: Asked,
  services: AgendaServices,
  { alert, refused }: PreparationState,
): Promise<Response> {
  const named = eventDayForm.safeParse(asked);
  if (!named.success) return renderAgendaMessage('unknown-event', services);
  const of = { event: named.data.evenement, day: named.data.jour };
  const found = await eventToOrganise(member, of, services);
  if (found.kind === 'refused') return renderAgendaMessage(found.refusal, services);
  const comers = (await services.attendances.of(of.event, of.day)).map((one) => one.member);
  const wish = wishOf(asked, comers.length + 1);
  const mail = 'errors' in wish ? undefined : await roomMail(member, found.value, wish.value, services);
  const filling = await preparationFilling(member, found.value, { comers, mail }, services);
  const values = { ...filling.values, ...('errors' in wish ? {} : fieldsOf(wish.value)) };
  const notice = noticeNamed(agendaNotices, asked.fait);
  const html = await filledPage(`${path}index`, { ...filling, values }, { notice, alert }, services);
  if (refused) return pageResponse(formPage(html, refused), refused.status);
  if (!('errors' in wish)) return pageResponse(html);
  return pageResponse(
    formPage(html, { values: asked, errors: wish.errors, action: `${path}#courriel` }),
    422,
  );
}

/** What is asked of a room, as the address has it; without a number of people, that of those who come. */
function wishOf(
  asked: Asked,
  people: number,
): { readonly value: RoomWish } | { readonly errors: Readonly<Record<string, string>> } {
  const parsed = roomWishForm.safeParse({ ...asked, personnes: asked.personnes ?? String(people) });
  return parsed.success ? { value: parsed.data } : { errors: fieldErrors(parsed.error) };
}

/** The same, as fields of a form have it: a box that is not ticked has no value. */
const fieldsOf = ({ personnes, visio, paperboard, precisions }: RoomWish): Filling['values'] => ({
  personnes: String(personnes),
  visio: visio ? 'on' : undefined,
  paperboard: paperboard ? 'on' : undefined,
  precisions: precisions ?? '',
});

async function preparationFilling(
  { circumstances }: LoggedIn,
  occurrence: EventOnDay,
  { comers, mail }: { readonly comers: readonly string[]; readonly mail: Mail | undefined },
  services: AgendaServices,
): Promise<Filling> {
  const { event, day, events } = occurrence;
  const { data, id } = event;
  const of = { event: id, day };
  const room = await services.eventRooms.find(id, day);
  const channels = await announcementsOf(of, services);
  const clashes = clashesOf(event, events, day, day);
  const isOver = day < circumstances.today;
  return {
    facts: {
      titre: data.title,
      quand: whenText(occurrence),
      lieu: data.place ?? '',
      venues: comersText(comers.length),
      'etat-salle': roomText(room?.room, room?.askedAt),
      demandee: room?.askedAt === undefined ? '' : shortMoment(room.askedAt),
      'courriel-a': mail?.to ?? '',
      'courriel-objet': mail?.subject ?? '',
      'courriel-texte': mail?.text ?? '',
    },
    links: { titre: eventPagePath(id) },
    shown: {
      passe: isOver,
      lieu: data.place !== undefined,
      collisions: clashes.length > 0,
      'sans-collision': clashes.length === 0,
      preparer: !isOver,
      annoncer: channels.some(({ at }) => at === undefined),
      'aucun-canal': channels.length === 0,
      bureau: services.settings.roomBookingEmail !== undefined,
      'sans-bureau': services.settings.roomBookingEmail === undefined,
      courriel: mail !== undefined,
      demandee: room?.askedAt !== undefined,
    },
    values: {
      evenement: id,
      jour: day,
      message: offeredAnnouncement({ title: data.title, day, place: data.place, ...hoursOn(day, data) }),
      salle: room?.room,
    },
    lists: {
      collision: clashFillings({ clashes }),
      venant: comers.map((comer) => ({ facts: { nom: nameInCommunity(comer, circumstances).fullname } })),
      annonce: channels.flatMap(({ channel, at }) =>
        at === undefined ? [] : [{ facts: { canal: channel, moment: shortMoment(at.toISOString()) } }],
      ),
      canal: channels.filter(({ at }) => at === undefined).map(({ channel }) => channelFilling(channel)),
    },
  };
}

/** A box for a channel. */
const channelFilling = (channel: string): Filling => {
  const id = `${channelPrefix}${channel}`;
  return {
    lists: {
      case: [{ attributes: { id, name: id } }],
      libelle: [{ attributes: { for: id }, facts: { canal: channel } }],
    },
  };
};
