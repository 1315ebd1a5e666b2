import { count } from '../counts.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Reminds somebody who may approve a proposal that it waits; the link is hers, for 7 days. */
export const reviewReminderMail = (given: {
  readonly firstName: string;
  readonly title: string;
  /** Working days that it has waited, and more. */
  readonly days: number;
  readonly reviewLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Rappel\u00A0: une proposition attend ta relecture',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Un changement que tu peux approuver attend depuis plus de ${count(given.days, 'jour ouvré', 'jours ouvrés')}\u00A0: ${given.title}`,
      'Le relire prend quelques minutes. Tu peux l’approuver ou demander une retouche, sans te connecter. Le lien est ' +
        'personnel et valable sept jours\u00A0: garde-le pour toi.',
      'Une seule approbation suffit\u00A0: si quelqu’un d’autre est passé avant toi, tu n’as rien à faire.',
    ],
    action: { label: 'Relire la proposition', href: given.reviewLink },
    footer: signature(given.siteName),
  });
