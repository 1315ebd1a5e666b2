import type { PhaseDoubt } from '../../domain/startup-check.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';
import { ofName } from '../of-name.ts';

/** A startup that somebody is asked to check. */
export interface CheckedStartup {
  readonly name: string;
  /** Why its phase may be out of date; absent where only offers are asked about. */
  readonly doubt?: PhaseDoubt | undefined;
  /** Offers that have been open for long. */
  readonly offers: readonly { readonly title: string; readonly link: string }[];
  /** Where she changes its page. */
  readonly editLink: string;
}

const doubts: Record<PhaseDoubt, string> = {
  unchanged: 'sa phase n’a pas changé depuis six mois ou plus',
  ended: 'la fin de sa phase est passée',
  'no-end': 'la fin de sa phase n’est pas connue',
};

/** Asks a member, once a quarter, to check the phases and offers of her startups. */
export function startupCheckMail(given: {
  readonly firstName: string;
  readonly startups: readonly CheckedStartup[];
  readonly accountLink: string;
  readonly siteName: string;
}): RenderedMail {
  const inDoubt = given.startups.flatMap(({ name, doubt }) =>
    doubt === undefined ? [] : [`${name}\u00A0: ${doubts[doubt]}.`],
  );
  const offers = given.startups.flatMap((startup) =>
    startup.offers.map(({ title, link }) => ({
      label: `L’offre «\u00A0${title}\u00A0», ${startup.name}`,
      href: link,
    })),
  );
  const pages = given.startups.flatMap(({ name, doubt, editLink }) =>
    doubt === undefined ? [] : [{ label: `Modifier la fiche ${ofName(name)}`, href: editLink }],
  );
  return renderMail({
    subject:
      given.startups.length === 1
        ? 'La fiche de ta startup est-elle à jour\u00A0?'
        : 'Les fiches de tes startups sont-elles à jour\u00A0?',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      'Une fois par trimestre, nous te demandons de relire ce que le site dit de tes startups. Si tout est juste, tu n’as rien à faire.',
      ...inDoubt,
      ...(inDoubt.length > 0 ? ['Vérifie la phase, ses dates et le reste de la fiche.'] : []),
      ...(offers.length > 0
        ? [
            'Des offres sont ouvertes depuis plus de 45 jours. Si le poste est pourvu, dis-le à l’équipe d’animation, qui fermera l’offre.',
          ]
        : []),
    ],
    links: [...pages, ...offers],
    action: { label: 'Aller à mon compte', href: given.accountLink },
    footer: signature(given.siteName),
  });
}
