import { count } from '../counts.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Asks whether an offer that has been open for long is filled. */
export const offerCheckMail = (given: {
  readonly firstName: string;
  readonly title: string;
  /** Days since it was published. */
  readonly days: number;
  readonly offerLink: string;
  readonly answerLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: `L’offre est-elle pourvue\u00A0? ${given.title}`.slice(0, 90),
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `L’offre «\u00A0${given.title}\u00A0» est ouverte depuis ${count(given.days, 'jour')}. Est-elle pourvue\u00A0?`,
      'Une page te permet de le dire en un clic\u00A0: soit la fermeture est proposée à l’équipe, soit l’offre reste ouverte et nous te reposerons la question dans 45 jours.',
      'Le lien est personnel et valable 45 jours\u00A0: ne le transmets pas.',
    ],
    links: [{ label: 'Relire l’offre', href: given.offerLink }],
    action: { label: 'Répondre', href: given.answerLink },
    footer: signature(given.siteName),
  });
