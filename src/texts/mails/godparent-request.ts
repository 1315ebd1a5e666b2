import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Asks a member to be a newcomer's godparent; the link is hers, for 7 days. */
export const godparentRequestMail = (given: {
  readonly firstName: string;
  readonly newcomerName: string;
  readonly role?: string | undefined;
  readonly domaine?: string | undefined;
  readonly newcomerPage: string;
  readonly answerLink: string;
  readonly siteName: string;
}): RenderedMail => {
  const about = [given.role, given.domaine].filter((part) => part !== undefined && part !== '').join(', ');
  return renderMail({
    subject: 'Veux-tu accompagner une personne qui arrive\u00A0?',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `${given.newcomerName} vient de rejoindre la communauté et cherche une marraine ou un parrain\u00A0: quelqu’un à qui poser ses premières questions.`,
      ...(about === '' ? [] : [`Ce que dit sa page\u00A0: ${about}`]),
      `Pour la lire en entier\u00A0: ${given.newcomerPage}`,
      'Accepte ou décline avec le lien ci-dessous, sans te connecter et sans te justifier. Sans réponse de ta part au ' +
        'bout de deux jours ouvrés, nous demandons à quelqu’un d’autre. Le lien est personnel et valable sept jours\u00A0: ' +
        'garde-le pour toi.',
      'Tu ne veux plus recevoir ces demandes\u00A0? Mets-toi en pause depuis ton compte.',
    ],
    action: { label: 'Répondre', href: given.answerLink },
    footer: signature(given.siteName),
  });
};
