import { count, number } from './counts.ts';

/** What the directory's page says, built or in the browser. */
export const directoryTexts = {
  everybody: (members: number, active: number): string =>
    `${count(members, 'membre')}, dont ${count(active, 'actif')}`,
  found: (members: number): string => count(members, 'membre trouvé', 'membres trouvés'),
  nobody: 'Aucun membre ne correspond\u00A0: retire un filtre, ou essaie une autre orthographe.',
  page: (page: number, pages: number): string => `page ${number(page)} sur ${number(pages)}`,
  failed:
    'La recherche n’est pas arrivée\u00A0: recharge la page, ou parcours les pages par lettre ci-dessous.',
  filters: (chosen: number): string => (chosen === 0 ? 'Filtrer' : `Filtrer (${chosen})`),
  remove: (label: string): string => `Retirer le filtre ${label}`,
  removed: (label: string): string => `Filtre ${label} retiré.`,
  usualOrder: 'Membres actifs d’abord',
  byRelevance: 'Pertinence',
  toPage: (page: number): string => `Page ${number(page)}`,
  previous: 'Page précédente',
  next: 'Page suivante',
  members: (members: number): string => count(members, 'membre'),
} as const;

/** What the fields say by which a long facet is searched. */
export const facetTexts = {
  incubateur: {
    add: 'Chercher un incubateur',
    list: 'Incubateurs',
    found: (found: number): string => count(found, 'incubateur'),
    none: 'Aucun incubateur ne porte ce nom.',
  },
  startup: {
    add: 'Chercher une startup',
    list: 'Startups',
    found: (found: number): string => count(found, 'startup'),
    none: 'Aucune startup ne porte ce nom.',
  },
  competence: {
    add: 'Chercher une compétence',
    list: 'Compétences',
    found: (found: number): string => count(found, 'compétence'),
    none: 'Personne n’indique cette compétence.',
  },
} as const;
export type LongFacet = keyof typeof facetTexts;
export const longFacets = Object.keys(facetTexts) as LongFacet[];
