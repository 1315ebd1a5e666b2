import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

const reasons = {
  'nobody-left':
    'Il ne reste personne à qui le demander\u00A0: les autres sont en pause, accompagnent déjà, ou viennent d’arriver.',
  'too-many-refusals': 'Cinq personnes ont décliné ou n’ont pas répondu.',
};

/** Tells the animation team that nobody was found to accompany a newcomer. */
export const godparentNotFoundMail = (given: {
  readonly firstName: string;
  readonly newcomerName: string;
  readonly reason: keyof typeof reasons;
  readonly consoleLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Une personne qui arrive n’a ni marraine ni parrain',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `La recherche d’une marraine ou d’un parrain pour ${given.newcomerName} n’a rien donné. ${reasons[given.reason]}`,
      'C’est à l’équipe de prendre le relais. Depuis la console, on peut choisir quelqu’un à la main, ou relancer la recherche.',
    ],
    action: { label: 'Voir les marrainages', href: given.consoleLink },
    footer: signature(given.siteName),
  });
