import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** The mail that lets someone log in; the link is good once, for an hour. */
export const loginLinkMail = (given: { readonly link: string; readonly siteName: string }): RenderedMail =>
  renderMail({
    subject: 'Ton lien de connexion',
    paragraphs: [
      'Bonjour,',
      'Voici le lien pour ouvrir ton compte. Il est valable une heure et ne sert qu’une fois.',
      'Tu n’as pas demandé à te connecter\u00a0? Ignore ce message\u00a0: sans ce lien, personne n’entre dans ton compte.',
    ],
    action: { label: 'Me connecter', href: given.link },
    footer: signature(given.siteName),
  });
