import { addressName } from '../domain/dated-entry.ts';
import type { Entry } from '../schema/content.ts';
import type { Page } from '../schema/page.ts';
import { accessibilityTests } from '../texts/accessibility.ts';
import type { PlaceLink } from './places.ts';

/** The pages that every site has, whose texts the content's `_pages` complete. */
const completedPages = [
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

/**
 * The declaration of accessibility, named by the state of conformity in a few words: the short title (`label`) of the
 * content's own declaration, else that of ours.
 */
export const accessibilityPlace = (pages: readonly Entry<Page>[]): PlaceLink => ({
  href: '/accessibilite/',
  label: pages.find(({ id }) => id === 'accessibilite')?.data.label ?? accessibilityTests.label,
});
