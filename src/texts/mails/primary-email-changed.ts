import { longDay } from '../days.ts';
import type { Day } from '../../schema/day.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells, at the new and at the former address, that the primary one changed and when the mailbox goes. */
export const primaryEmailChangedMail = (given: {
  readonly firstName: string;
  /** The new address with most of it hidden. */
  readonly maskedAddress: string;
  /** The community mailbox that goes, and the day, where there is one. */
  readonly mailbox?: { readonly address: string; readonly deletedOn: Day } | undefined;
  readonly accountLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Ton adresse principale a changé',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Ton adresse principale est désormais ${given.maskedAddress}.`,
      ...(given.mailbox === undefined
        ? []
        : [
            `Ta boîte ${given.mailbox.address} sera supprimée le ${longDay(given.mailbox.deletedOn)}, avec tous les messages ` +
              'qu’elle contient. D’ici là, tu peux tout annuler depuis ton compte.',
          ]),
      'Ce n’est pas toi\u00a0? Annule tout de suite depuis ton compte et préviens l’équipe d’animation.',
    ],
    action: { label: 'Voir mon compte', href: given.accountLink },
    footer: signature(given.siteName),
  });
