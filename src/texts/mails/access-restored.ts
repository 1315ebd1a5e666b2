import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells a member whose mission runs again that her mailbox is open again. */
export const accessRestoredMail = (given: {
  readonly firstName: string;
  readonly loginLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Ta boîte aux lettres est rouverte',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      'Ta mission court de nouveau\u00A0: ta boîte aux lettres et tes autres accès te sont rendus.',
      'L’ancien mot de passe ne sert plus. Connecte-toi par cette adresse-ci, puis choisis-en un autre sur la page de ton compte.',
    ],
    action: { label: 'Choisir un mot de passe', href: given.loginLink },
    footer: signature(given.siteName),
  });
