import type { DepartureStepName } from '../../domain/departure-steps.ts';
import type { Day } from '../../schema/day.ts';
import { longDay } from '../days.ts';
import { departureStepLabels } from '../departure-steps.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells a member who has left what was closed. */
export const departureReceiptMail = (given: {
  readonly firstName: string;
  readonly end: Day;
  /** The closures that closed something. */
  readonly closed: readonly DepartureStepName[];
  /** Nothing of her mailbox is left. */
  readonly isLast: boolean;
  readonly extensionLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: given.isLast ? 'Ta boîte aux lettres est supprimée' : 'Tes accès sont fermés',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Ta mission a fini le ${longDay(given.end)}. Voici ce qui a été fait\u00A0:`,
      ...[...new Set(given.closed)].map((step) => `–\u00A0${departureStepLabels[step]}`),
      given.isLast
        ? 'Il ne reste rien de tes courriels. Tes données privées sont effacées 30 jours après la suppression\u00A0; ta fiche publique reste.'
        : 'Tes courriels restent 30 jours après la fin de ta mission, puis la boîte est supprimée. Si ta mission continue, propose sa nouvelle date de fin\u00A0: tout te sera rendu.',
      'Merci pour ce que tu as fait ici.',
    ],
    ...(given.isLast ? {} : { action: { label: 'Prolonger ma mission', href: given.extensionLink } }),
    footer: signature(given.siteName),
  });
