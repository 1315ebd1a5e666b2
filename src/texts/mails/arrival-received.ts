import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells a newcomer that her form has arrived, and what comes next. */
export const arrivalReceivedMail = (given: {
  readonly firstName: string;
  readonly referentName: string;
  /** The page that shows each step, without login. */
  readonly followUpLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Ton arrivée est bien enregistrée',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      'Bienvenue\u00a0! Nous avons reçu tes informations et préparé ta fiche.',
      `${given.referentName} doit maintenant la relire et la valider. Tes accès s’ouvriront ensuite, dès que ` +
        'ta mission aura commencé. D’ici là, tu n’as rien à faire.',
      'Tu peux suivre chaque étape avec le lien ci-dessous. Il est personnel\u00a0: garde-le pour toi.',
    ],
    action: { label: 'Suivre mon arrivée', href: given.followUpLink },
    footer: signature(given.siteName),
  });
