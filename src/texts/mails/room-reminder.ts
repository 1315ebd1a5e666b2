import type { Day } from '../../schema/day.ts';
import { count } from '../counts.ts';
import { fullDay } from '../event-times.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Reminds an organiser to book the room of an event of hers. */
export const roomReminderMail = (given: {
  readonly firstName: string;
  readonly title: string;
  readonly day: Day;
  /** How many said that they come. */
  readonly comers: number;
  readonly link: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: `Une salle à réserver\u00A0? ${given.title}`.slice(0, 90),
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Ton rendez-vous «\u00A0${given.title}\u00A0» a lieu le ${fullDay(given.day)}. ${
        given.comers === 0
          ? 'Personne n’a encore dit venir.'
          : `${count(given.comers, 'personne a dit venir', 'personnes ont dit venir')}.`
      }`,
      'Le courriel qui demande une salle est prêt\u00A0: relis-le, complète-le, et envoie-le d’un clic. Rien ne part sans toi.',
      'Si tu as déjà une salle, indique-la au même endroit\u00A0: les personnes qui viennent la recevront.',
    ],
    action: { label: 'Préparer le rendez-vous', href: given.link },
    footer: signature(given.siteName),
  });
