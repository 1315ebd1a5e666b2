import { longDay } from '../days.ts';
import { inDays, type ReminderFacts } from '../departure-reminder.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells a member that her mission ends, what to do if it goes on, and which offers may be for her. */
export const departureReminderMail = (given: ReminderFacts): RenderedMail =>
  renderMail({
    subject: `Ta mission finit ${inDays(given.daysLeft)}`,
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Ta mission finit ${inDays(given.daysLeft)}, le ${longDay(given.end)}. Le lendemain, ta boîte aux lettres est suspendue et ton accès à l’organisation GitHub se ferme\u00A0; 30 jours après, la boîte est supprimée.`,
      'Si ta mission continue, propose sa nouvelle date de fin par le bouton ci-dessous. Une personne de ton équipe l’approuvera, et rien ne se fermera.',
      given.offers.length > 0
        ? 'Tu peux aussi voir ce qui se ferme et quand, ou l’une de ces offres de ton domaine\u00A0:'
        : 'Tu peux aussi voir ce qui se ferme et quand, ou les offres ouvertes\u00A0:',
    ],
    links: [
      { label: 'Ce qui se ferme et quand', href: `${given.siteUrl}/compte/depart/` },
      ...given.offers.map(({ title, link }) => ({ label: title, href: link })),
      ...(given.offers.length > 0
        ? []
        : [{ label: 'Les offres ouvertes', href: `${given.siteUrl}/recrutement/` }]),
    ],
    action: { label: 'Prolonger ma mission', href: given.extensionLink },
    footer: signature(given.siteName),
  });
