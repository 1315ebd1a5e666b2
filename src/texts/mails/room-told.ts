import type { Day } from '../../schema/day.ts';
import { fullDay, hoursText } from '../event-times.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells somebody who comes to an event where it takes place. */
export const roomToldMail = (given: {
  readonly firstName: string;
  readonly title: string;
  readonly day: Day;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly place: string | undefined;
  readonly room: string;
  /** Whether another room was told before. */
  readonly isAnother: boolean;
  readonly link: string;
  readonly siteName: string;
}): RenderedMail => {
  const hours = hoursText(given.start, given.end);
  return renderMail({
    subject: `${given.isAnother ? 'La salle a changé' : 'La salle'}\u00A0: ${given.title}`.slice(0, 90),
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Tu as dit venir à «\u00A0${given.title}\u00A0», le ${fullDay(given.day)}${hours === '' ? '' : `, ${hours}`}.`,
      `${given.isAnother ? 'La salle a changé. Nouvelle salle' : 'Salle'}\u00A0: ${given.room}.`,
      ...(given.place === undefined ? [] : [`Lieu\u00A0: ${given.place}.`]),
      'Si tu ne viens plus, dis-le\u00A0: la place servira à quelqu’un d’autre.',
    ],
    action: { label: 'Voir mes rendez-vous', href: given.link },
    footer: signature(given.siteName),
  });
};
