import { count } from '../counts.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Asks somebody who decides on a tool to answer a request; the link is hers, for 7 days. */
export const toolRequestedMail = (given: {
  readonly firstName: string;
  readonly memberName: string;
  readonly tool: string;
  readonly reason: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** 0 for a new request, otherwise the days since it was made. */
  readonly daysWaiting: number;
  readonly link: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject:
      given.daysWaiting === 0
        ? `Demande d’accès\u00A0: ${given.tool}`
        : `Demande d’accès en attente depuis ${count(given.daysWaiting, 'jour')}\u00A0: ${given.tool}`,
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `${given.memberName} demande un accès à l’outil ${given.tool}, et tu peux l’accorder ou le refuser.`,
      `Sa raison\u00A0: ${given.reason}`,
      ...given.answers.map(({ question, answer }) => `${question} ${answer}`),
      'Réponds avec le lien ci-dessous. Tu n’as pas à te connecter. Le lien est personnel et valable sept jours\u00A0: ' +
        'garde-le pour toi.',
      'Une seule réponse suffit\u00A0: si quelqu’un d’autre est passé avant toi, tu n’as rien à faire.',
    ],
    action: { label: 'Répondre à la demande', href: given.link },
    footer: signature(given.siteName),
  });
