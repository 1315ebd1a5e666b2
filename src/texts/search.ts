import { count } from './counts.ts';

/** What the site's search finds beside members, in the order of its filters. */
export const searchKinds = {
  startup: 'Startups',
  doc: 'Documentation',
  job: 'Offres',
  post: 'Actualités',
  event: 'Agenda',
  group: 'Incubateurs et équipes',
  page: 'Pages du site',
} as const;
export type SearchKind = keyof typeof searchKinds;

/** The same for one thing that was found. */
export const kindNames: Readonly<Record<SearchKind, string>> = {
  startup: 'Startup',
  doc: 'Documentation',
  job: 'Offre',
  post: 'Actualité',
  event: 'Agenda',
  group: 'Communauté',
  page: 'Page du site',
};

/** What was found. */
interface Outcome {
  readonly typed: string;
  /** Pages. */
  readonly total: number;
  readonly members: number;
  /** Whether no page holds what was typed: they hold words that begin alike. */
  readonly isNear: boolean;
}

/** What the search says as it goes. */
export const searchTexts = {
  heading: ({ typed, total, members, isNear }: Outcome): string => {
    if (total === 0 && members > 0) return searchTexts.members(members);
    if (total === 0) return `Aucun résultat pour «\u00A0${typed}\u00A0»`;
    const found = isNear
      ? count(total, 'résultat approchant', 'résultats approchants')
      : count(total, 'résultat');
    return `${found} pour «\u00A0${typed}\u00A0»`;
  },
  members: (members: number): string => count(members, 'membre trouvé', 'membres trouvés'),
  allMembers: (members: number): string => `Voir les ${count(members, 'membre')} dans l’annuaire`,
  failed: 'La recherche n’est pas arrivée\u00A0: recharge la page, ou pars de l’une de ces listes.',
  all: (total: number): string => `Tout (${total})`,
  kind: (label: string, total: number): string => `${label} (${total})`,
} as const;

/** What the pages that no file of the content makes are called and are about, for those who search them. */
export const sitePages: readonly { readonly url: string; readonly title: string; readonly text: string }[] = [
  {
    url: '/arrivee/',
    title: 'Arriver dans la communauté',
    text: 'Le formulaire d’arrivée\u00A0: ta fiche, ta première mission, ton référent ou ta référente.',
  },
  {
    url: '/compte/',
    title: 'Mon compte',
    text: 'Changer le mot de passe de sa boîte aux lettres, ses adresses, ses listes, ses missions, sa fiche.',
  },
  {
    url: '/api/',
    title: 'Données ouvertes',
    text: 'Les membres, les startups, les incubateurs et les offres en JSON, CSV et Parquet, à réutiliser.',
  },
  {
    url: '/donnees-personnelles/',
    title: 'Données personnelles',
    text: 'Ce qui est gardé sur les personnes, pourquoi, combien de temps, qui le voit, et tes droits.',
  },
  {
    url: '/contact/',
    title: 'Contact',
    text: 'À qui écrire\u00A0: une question, une erreur sur le site, une offre, la presse, une faille de sécurité.',
  },
  {
    url: '/accessibilite/',
    title: 'Accessibilité',
    text: 'La déclaration d’accessibilité\u00A0: état de conformité au RGAA, tests, contact et voies de recours.',
  },
  {
    url: '/mentions-legales/',
    title: 'Mentions légales',
    text: 'L’éditeur du site, la direction de la publication, l’hébergement et la réutilisation des contenus.',
  },
  {
    url: '/plan-du-site/',
    title: 'Plan du site',
    text: 'Toutes les rubriques du site sur une page.',
  },
];
