import type { Occurrence } from '../../domain/agenda.ts';
import { hoursOn } from '../../domain/event-hours.ts';
import { needsRoom } from '../../domain/event-room.ts';
import { preparationAddress } from '../../journeys/agenda/event-address.ts';
import type { Coming, Organised, OwnAgenda } from '../../journeys/agenda/see-agenda.ts';
import { agendaTexts, comersText, roomText } from '../../texts/agenda-account.ts';
import { partOfDay } from '../../texts/agenda-clash.ts';
import { capitalised, fullDay, hoursText } from '../../texts/event-times.ts';
import { eventPagePath } from '../../domain/page-address.ts';
import type { Filling } from '../fill-page.ts';

/** "Jeudi 3 décembre 2026, de 10 h à 12 h". */
export function whenText({ event, day }: Occurrence): string {
  const { start, end } = hoursOn(day, event.data);
  return [capitalised(fullDay(day)), hoursText(start, end)].filter((part) => part !== '').join(', ');
}

/** The other events of that part of the day, as a page lists them. */
export const clashFillings = ({ clashes }: Pick<Organised, 'clashes'>): Filling[] =>
  clashes.map(({ other, day, part }) => ({
    facts: { moment: capitalised(partOfDay(day, part)), autre: other.data.title },
    links: { autre: eventPagePath(other.id) },
  }));

/** What `/compte/agenda/` shows. */
export function ownAgendaFilling({ mayCome, coming, organised, chosen }: OwnAgenda): Filling {
  return {
    facts: { choisi: chosen?.event.data.title ?? '' },
    links: { choisi: chosen ? eventPagePath(chosen.event.id) : '/agenda/' },
    shown: {
      choisir: chosen !== undefined && mayCome,
      'aucun-jour': chosen?.days.length === 0,
      'aucune-venue': coming.length === 0,
      organiser: organised.length > 0,
      restricted: !mayCome,
    },
    lists: {
      jour: chosen ? chosen.days.map((day) => chosenDay({ event: chosen.event, day }, coming)) : [],
      venue: coming.map((one) => comingFilling(one, mayCome)),
      organise: organised.map(organisedFilling),
    },
  };
}

function chosenDay(occurrence: Occurrence, coming: readonly Coming[]): Filling {
  const { event, day } = occurrence;
  const isComing = coming.some((one) => one.event === event.id && one.day === day);
  return {
    facts: { quand: whenText(occurrence) },
    shown: { venir: !isComing, 'deja-vient': isComing },
    values: { evenement: event.id, jour: day },
  };
}

function comingFilling({ event, day, found, room }: Coming, mayCome: boolean): Filling {
  const place = found?.data.place;
  return {
    facts: {
      titre: found?.data.title ?? agendaTexts.leftAgenda,
      quand: found ? whenText({ event: found, day }) : capitalised(fullDay(day)),
      ou: [
        ...(place === undefined ? [] : [place]),
        ...(room?.room === undefined ? [] : [roomText(room.room, undefined)]),
      ].join(', '),
    },
    links: { titre: found ? eventPagePath(event) : '/agenda/' },
    shown: { ou: place !== undefined || room?.room !== undefined, retirer: mayCome },
    values: { evenement: event, jour: day },
  };
}

function organisedFilling(one: Organised): Filling {
  const { event, day, comers, clashes, room } = one;
  return {
    facts: {
      titre: event.data.title,
      quand: whenText(one),
      venues: comersText(comers),
      salle: roomText(room?.room, room?.askedAt),
      collisions: clashes.map(({ other }) => other.data.title).join(', '),
    },
    links: { preparer: preparationAddress({ event: event.id, day }) },
    shown: { collisions: clashes.length > 0, salle: needsRoom(event.data) || room !== undefined },
  };
}
