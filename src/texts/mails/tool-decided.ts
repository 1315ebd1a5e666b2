import type { Day } from '../../schema/day.ts';
import { accessUntil } from '../tools.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells a member what was decided on her request of access to a tool. */
export const toolDecidedMail = (given: {
  readonly firstName: string;
  readonly deciderName: string;
  readonly tool: string;
  readonly isGranted: boolean;
  /** Why it is refused. */
  readonly word: string | undefined;
  /** The last day of the access; without it, the mission's. */
  readonly until: Day | undefined;
  readonly link: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: given.isGranted
      ? `Ton accès est accordé\u00A0: ${given.tool}`
      : `Ton accès est refusé\u00A0: ${given.tool}`,
    paragraphs: [
      `Bonjour ${given.firstName},`,
      ...(given.isGranted
        ? [
            `${given.deciderName} t’accorde un accès à l’outil ${given.tool}, ${accessUntil(given.until)}. Si l’outil ne t’est pas encore ouvert, demande-lui.`,
            'Quand tu n’en as plus besoin, rends-le depuis ton compte.',
          ]
        : [
            `${given.deciderName} ne peut pas t’accorder un accès à l’outil ${given.tool}.`,
            ...(given.word === undefined ? [] : [`Sa raison\u00A0: ${given.word}`]),
            'Si ta situation change, tu peux refaire une demande.',
          ]),
    ],
    action: { label: 'Voir mes demandes', href: given.link },
    footer: signature(given.siteName),
  });
