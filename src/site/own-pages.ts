import { addressName } from '../domain/dated-entry.ts';

/** The pages that every site has, whose texts the content's `_pages` complete. */
export const completedPages = [
  'contact',
  'mentions-legales',
  'accessibilite',
  'donnees-personnelles',
] as const;
export type CompletedPage = (typeof completedPages)[number];

/** The plain page whose words the home page says. */
export const homePage = 'accueil';

/** A plain page's id as its address has it. */
export const ownPageName = (id: string): string => addressName(id);
export const ownPagePath = (id: string): string =>
  id === homePage ? '/' : `/${encodeURIComponent(ownPageName(id))}/`;

/** Whether a plain page of the content stands in no page of the software. */
export const isOwnPage = (id: string): boolean =>
  id !== homePage && !completedPages.some((name) => name === id);
