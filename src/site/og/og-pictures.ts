import type { Settings } from '../../adapters/env.ts';
import { currentSection, sectionsOf, type Section } from '../sections.ts';

/** A picture that other sites show with a link to ours. */
export interface OgPicture {
  /** Where it is, "/og/startups.png". */
  readonly path: string;
  readonly title: string;
  readonly siteName: string;
}

/** In pixels, as those who show such pictures ask. */
export const ogSize = { width: 1200, height: 630 } as const;

/** What has a picture of its own beside the sections of the menu. */
const others: readonly Section[] = [
  { href: '/arrivee/', label: 'Rejoindre la communauté' },
  { href: '/equipes/', label: 'Équipes' },
  { href: '/organisations/', label: 'Organisations' },
];
const pictured = [...sectionsOf({ hasDocs: true }), ...others];

const pathOf = (href: string): string => `/og/${href.slice(1, -1).replaceAll('/', '-')}.png`;

/** Path of the picture for a page, by its path: that of its section, else that of the whole site. */
export function ogPictureOf(pathname: string): string {
  const href = currentSection(pathname, pictured);
  return href === undefined ? pathOf('/site/') : pathOf(href);
}

/** Every picture of the site. */
export const ogPictures = ({ siteName }: Pick<Settings, 'siteName'>): OgPicture[] => [
  { path: pathOf('/site/'), title: siteName, siteName: 'Qui fait quoi dans la communauté' },
  ...pictured.map(({ href, label }) => ({ path: pathOf(href), title: label, siteName })),
];
