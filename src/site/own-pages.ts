import { addressName } from '../domain/dated-entry.ts';

/** The pages that every site has, whose texts the content's `_pages` complete. */
export const completedPages = [
  'accueil',
  'contact',
  'mentions-legales',
  'accessibilite',
  'donnees-personnelles',
] as const;
export type CompletedPage = (typeof completedPages)[number];

/** A plain page's id as its address has it. */
export const ownPageName = (id: string): string => addressName(id);
export const ownPagePath = (id: string): string => `/${encodeURIComponent(ownPageName(id))}/`;

/** The home page's text has no address of its own. */
export const homeText: CompletedPage = 'accueil';

/** Whether a plain page of the content stands in no page of the software. */
export const isOwnPage = (id: string): boolean => !completedPages.some((name) => name === id);
