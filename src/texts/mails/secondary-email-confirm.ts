import { count } from '../counts.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Asks, at a new secondary address, whether it is really hers. */
export const secondaryEmailConfirmMail = (given: {
  readonly firstName: string;
  /** How long the link is good. */
  readonly validHours: number;
  readonly link: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Confirme ta nouvelle adresse secondaire',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      'Tu as demandé que cette adresse devienne ton adresse secondaire. Confirme-le avec le lien ci-dessous\u00a0: il est ' +
        `valable ${count(given.validHours, 'heure')} et ne sert qu’une fois.`,
      'Tant que tu n’as pas confirmé, rien ne change.',
      'Tu n’as rien demandé\u00a0? Ignore ce message.',
    ],
    action: { label: 'Confirmer mon adresse', href: given.link },
    footer: signature(given.siteName),
  });
