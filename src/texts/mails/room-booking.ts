import type { Day } from '../../schema/day.ts';
import type { RoomWish } from '../../schema/agenda-forms.ts';
import { count } from '../counts.ts';
import { fullDay, hoursText } from '../event-times.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Asks whoever books rooms for one; read by somebody outside the community. */
export const roomBookingMail = (
  given: RoomWish & {
    readonly title: string;
    readonly day: Day;
    readonly start: string | undefined;
    readonly end: string | undefined;
    /** Who asks, and where to answer her. */
    readonly organiser: string;
    readonly address: string;
    readonly siteName: string;
  },
): RenderedMail =>
  renderMail({
    subject: `Réservation d’une salle, ${fullDay(given.day)}\u00A0: ${given.title}`.slice(0, 120),
    paragraphs: [
      'Bonjour,',
      `Pourriez-vous réserver une salle pour «\u00A0${given.title}\u00A0»\u00A0?`,
      `Jour\u00A0: ${fullDay(given.day)}.`,
      `Heures\u00A0: ${hoursText(given.start, given.end) || 'toute la journée'}.`,
      `Nombre de personnes\u00A0: ${count(given.personnes, 'personne')}.`,
      `Visioconférence\u00A0: ${given.visio ? 'oui' : 'non'}.`,
      `Paperboard\u00A0: ${given.paperboard ? 'oui' : 'non'}.`,
      ...(given.precisions === undefined ? [] : [`Précisions\u00A0: ${given.precisions}`]),
      `Merci de répondre à ${given.organiser}\u00A0: ${given.address}`,
    ],
    footer: signature(given.siteName),
  });
