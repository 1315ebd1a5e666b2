import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Welcomes a member whose accesses are open. */
export const welcomeMail = (given: {
  readonly firstName: string;
  /** The address at which the community writes to her. */
  readonly address: string | undefined;
  readonly hasMailbox: boolean;
  readonly hasChat: boolean;
  readonly hasGithub: boolean;
  readonly referentName: string | undefined;
  readonly loginLink: string;
  readonly pageLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: `Bienvenue, ${given.firstName}`,
    paragraphs: [
      `Bonjour ${given.firstName},`,
      'Ta mission a commencé, et tes accès sont ouverts.',
      ...(given.hasMailbox && given.address !== undefined
        ? [
            `Ton adresse est ${given.address}. Connecte-toi par l’adresse à laquelle ce message arrive, puis choisis le mot de passe de ta boîte sur la page de ton compte.`,
          ]
        : []),
      ...(given.hasChat
        ? ['Pour la messagerie, un message à part te propose de choisir ton mot de passe.']
        : []),
      ...(given.hasGithub
        ? ['GitHub t’envoie une invitation à rejoindre l’organisation\u00A0: accepte-la sous 7 jours.']
        : []),
      ...(given.referentName === undefined
        ? []
        : [`Une question\u00A0? ${given.referentName} t’accueille et te répond.`]),
    ],
    links: [{ label: 'Ta fiche, que tu peux modifier', href: given.pageLink }],
    action: { label: 'Ouvrir mon compte', href: given.loginLink },
    footer: signature(given.siteName),
  });
