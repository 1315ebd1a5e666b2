import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Asks somebody who may approve a proposal to review it; the link is hers, for 7 days. */
export const editToReviewMail = (given: {
  readonly firstName: string;
  /** Who made it; nobody is named where that is not known. */
  readonly makerNames: readonly string[];
  readonly title: string;
  /** What it changes, a line each; none where that could not be read. */
  readonly differences: readonly string[];
  readonly reviewLink: string;
  readonly siteName: string;
}): RenderedMail => {
  const [first] = given.makerNames;
  const who = first === undefined ? 'Quelqu’un' : new Intl.ListFormat('fr').format(given.makerNames);
  const verb = given.makerNames.length > 1 ? 'proposent' : 'propose';
  return renderMail({
    subject: shortened(`À relire\u00A0: ${given.title}`),
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `${who} ${verb} un changement que tu peux approuver\u00A0: ${given.title}`,
      ...given.differences,
      'Relis-le avec le lien ci-dessous, puis approuve-le ou demande une retouche. Tu n’as pas à te connecter. Le lien ' +
        'est personnel et valable sept jours\u00A0: garde-le pour toi.',
      'Une seule approbation suffit\u00A0: si quelqu’un d’autre est passé avant toi, tu n’as rien à faire.',
    ],
    action: { label: 'Relire la proposition', href: given.reviewLink },
    footer: signature(given.siteName),
  });
};

/** A list of mails shows 70 characters of a subject. */
const shortened = (subject: string): string =>
  subject.length > 70 ? `${subject.slice(0, 69).trimEnd()}…` : subject;
