import { count } from '../counts.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Asks, at a new primary address, whether she wants it, and warns of what goes with the former one. */
export const primaryEmailConfirmMail = (given: {
  readonly firstName: string;
  readonly newAddress: string;
  /** Address of the community mailbox that will be deleted, where she has one. */
  readonly mailbox?: string | undefined;
  /** How long the link is good. */
  readonly validHours: number;
  readonly link: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Confirme ta nouvelle adresse principale',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Tu as demandé que ${given.newAddress} devienne ton adresse principale.`,
      ...(given.mailbox === undefined ? [] : deletionWarning(given.mailbox)),
      `Si c’est bien ce que tu veux, confirme-le avec le lien ci-dessous\u00a0: il est valable ` +
        `${count(given.validHours, 'heure')} et ne sert qu’une fois. Tant que tu n’as pas confirmé, rien ne change.`,
      'Tu n’as rien demandé\u00a0? Ignore ce message et préviens l’équipe d’animation.',
    ],
    action: { label: 'Confirmer ma nouvelle adresse', href: given.link },
    footer: signature(given.siteName),
  });

const deletionWarning = (mailbox: string): string[] => [
  `Attention\u00a0: si tu confirmes, ta boîte ${mailbox} sera supprimée 7 jours plus tard, avec tous les messages qu’elle ` +
    'contient. Rien ne permettra de les retrouver.',
  'Pendant ces 7 jours, tu peux tout annuler depuis ton compte. Pense à récupérer les messages que tu veux garder et à ' +
    'prévenir les personnes qui t’écrivent à cette adresse.',
];
