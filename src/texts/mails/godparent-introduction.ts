import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';
import { ofName } from '../of-name.ts';

/** Introduces a newcomer and her godparent: one mail each, about the other. */
export const godparentIntroductionMail = (given: {
  readonly reader: 'newcomer' | 'godparent';
  readonly firstName: string;
  readonly otherName: string;
  readonly otherPage: string;
  /** The other's address at the community; any other address is private. */
  readonly otherAddress?: string | undefined;
  readonly siteName: string;
}): RenderedMail => {
  const { otherName, otherAddress } = given;
  const reach =
    otherAddress === undefined
      ? `Écris à ${otherName} sur la messagerie instantanée de la communauté.`
      : `Pour lui écrire\u00A0: ${otherAddress}`;
  const own =
    given.reader === 'newcomer'
      ? [
          `${otherName} a accepté de t’accompagner pendant tes premiers mois. Pose-lui toutes tes questions, même celles qui te semblent bêtes.`,
          reach,
          'Parlez-vous dans les deux semaines\u00A0: propose-lui un moment.',
        ]
      : [
          `Merci\u00A0! Tu accompagnes désormais ${otherName}, qui vient de recevoir un courriel semblable à celui-ci.`,
          reach,
          'Parlez-vous dans les deux semaines, revoyez-vous au moins une fois, et dites-vous quand cela ne sert plus.',
        ];
  return renderMail({
    subject:
      given.reader === 'newcomer' ? 'Quelqu’un t’accompagne' : 'Tu accompagnes une personne qui arrive',
    paragraphs: [`Bonjour ${given.firstName},`, ...own],
    action: { label: `Voir la page ${ofName(otherName)}`, href: given.otherPage },
    footer: signature(given.siteName),
  });
};
