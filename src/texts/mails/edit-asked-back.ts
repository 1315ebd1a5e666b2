import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells somebody who made a proposal what a reviewer asks her to change in it. */
export const editAskedBackMail = (given: {
  readonly firstName: string;
  readonly reviewerName: string;
  readonly title: string;
  /** What is asked for, as it was typed. */
  readonly text: string;
  /** Where she changes it. */
  readonly editorLink: string;
  readonly siteName: string;
}): RenderedMail => {
  const lines = given.text.split('\n').filter((line) => line.trim() !== '');
  return renderMail({
    subject: 'Une retouche est demandée sur ta proposition',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `${given.reviewerName} a relu ta proposition et demande une retouche\u00A0: ${given.title}`,
      ...lines.map((line) => `«\u00A0${line.trim()}\u00A0»`),
      'Retouche-la avec le lien ci-dessous, puis renvoie-la à la validation.',
    ],
    action: { label: 'Retoucher ma proposition', href: given.editorLink },
    footer: signature(given.siteName),
  });
};
