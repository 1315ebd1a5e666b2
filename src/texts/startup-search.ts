import { count } from './counts.ts';

/** What the list of startups says while it is narrowed. */
export const startupSearchTexts = {
  found: (total: number): string =>
    total === 0 ? 'Aucune startup ne correspond' : count(total, 'startup trouvée', 'startups trouvées'),
  page: (page: number, pages: number): string => `Page ${page} sur ${pages}`,
  filter: (label: string, value: string): string => `${label}\u00A0: ${value}`,
  failed: 'La recherche n’a pas pu se charger. Recharge la page, ou parcours la liste ci-dessous.',
} as const;
