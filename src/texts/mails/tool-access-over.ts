import type { ToolRequestEnd } from '../../schema/tool-request.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';
import { ofName } from '../of-name.ts';

const whyForApprovers: Record<ToolRequestEnd, string> = {
  refused: 'Sa demande est refusée.',
  withdrawn: 'Sa demande est retirée.',
  'given-back': 'La personne le rend.',
  revoked: 'Quelqu’un qui décide de cet outil le lui a retiré.',
  expired: 'Il est arrivé à son terme.',
  'mission-ended': 'Sa mission est terminée.',
};

/** Asks somebody who decides on a tool to close there the access that has ended. */
export const toolAccessToCloseMail = (given: {
  readonly firstName: string;
  readonly memberName: string;
  readonly tool: string;
  readonly because: ToolRequestEnd;
  readonly toolLink: string | undefined;
  readonly link: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: `Accès à fermer\u00A0: ${given.tool}`,
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `L’accès ${ofName(given.memberName)} à l’outil ${given.tool} est terminé. ${whyForApprovers[given.because]}`,
      'Le secrétariat ne ferme rien dans l’outil lui-même\u00A0: retire-lui son accès là-bas, si ce n’est pas déjà fait.',
      ...(given.toolLink === undefined ? [] : [`L’outil est à l’adresse ${given.toolLink}`]),
    ],
    action: { label: 'Voir la demande', href: given.link },
    footer: signature(given.siteName),
  });

const whyForMember: Record<ToolRequestEnd, string> = {
  ...whyForApprovers,
  'given-back': 'Tu l’as rendu.',
  revoked: 'Une personne qui décide de cet outil te l’a retiré.',
  'mission-ended': 'Ta mission est terminée.',
};

/** Tells a member that her access to a tool has ended. */
export const toolAccessOverMail = (given: {
  readonly firstName: string;
  readonly tool: string;
  readonly because: ToolRequestEnd;
  /** Why it was taken back. */
  readonly word: string | undefined;
  readonly link: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: `Ton accès est terminé\u00A0: ${given.tool}`,
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Ton accès à l’outil ${given.tool} est terminé. ${whyForMember[given.because]}`,
      ...(given.word === undefined ? [] : [`La raison\u00A0: ${given.word}`]),
      ...(given.because === 'expired' ? ['Si tu en as encore besoin, refais une demande.'] : []),
    ],
    action: { label: 'Voir mes demandes', href: given.link },
    footer: signature(given.siteName),
  });
