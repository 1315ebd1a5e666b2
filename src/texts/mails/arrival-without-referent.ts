import { count } from '../counts.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';
import { ofName } from '../of-name.ts';

/** Asks somebody who may approve it to take over a file whose referent has left the community. */
export const arrivalWithoutReferentMail = (given: {
  readonly firstName: string;
  readonly newcomerName: string;
  readonly referentName: string;
  readonly daysWaiting: number;
  readonly proposalLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: `La fiche ${ofName(given.newcomerName)} attend, sans personne référente`,
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `La fiche ${ofName(given.newcomerName)} attend une validation depuis ${count(given.daysWaiting, 'jour')}. Sa personne référente, ${given.referentName}, a quitté la communauté entre-temps.`,
      'Relis cette fiche et valide-la, ou confie-la à quelqu’un de son équipe.',
    ],
    action: { label: 'Relire et valider la fiche', href: given.proposalLink },
    footer: signature(given.siteName),
  });
