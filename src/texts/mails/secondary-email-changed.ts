import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells, at the old secondary address, that it has been replaced. */
export const secondaryEmailChangedMail = (given: {
  readonly firstName: string;
  /** The new address with most of it hidden, "o…@e….org": whoever reads the old mailbox needs no more. */
  readonly maskedAddress: string;
  readonly accountLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Ton adresse secondaire a changé',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `L’adresse à laquelle tu reçois ce message n’est plus ton adresse secondaire. Elle est remplacée par ${given.maskedAddress}.`,
      'C’est bien toi\u00a0? Tu n’as rien à faire.',
      'Ce n’est pas toi\u00a0? Connecte-toi avec ton adresse principale, remets ton ancienne adresse et préviens tout de ' +
        'suite l’équipe d’animation.',
    ],
    action: { label: 'Vérifier mon compte', href: given.accountLink },
    footer: signature(given.siteName),
  });
