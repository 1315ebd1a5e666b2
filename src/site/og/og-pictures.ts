import { sectionLeads } from '../../texts/section-leads.ts';
import { currentSection, sectionsOf, type Section } from '../sections.ts';
import type { Card } from './card-layout.ts';

/** The picture that other sites show with a link to a page. */
export interface OgPicture {
  /** Its address on the site, "/og/startups.png". */
  readonly path: string;
  /** What it says, for those who do not see it. */
  readonly alt: string;
}

/** What the pictures of a site depend on. */
export interface OgSite {
  readonly siteName: string;
  readonly hasDocs: boolean;
}

/** Stands for the home page and for what belongs to no section. */
const home = 'accueil';
const nameOf = ({ href }: Section): string => href.split('/').at(-2) ?? home;
const pathOf = (name: string): string => `/og/${name}.png`;

/** The picture of a page: that of its section of the menu, else that of the home page. */
export function ogPictureOf(pathname: string, { siteName, hasDocs }: OgSite): OgPicture {
  const sections = sectionsOf({ hasDocs });
  const current = currentSection(pathname, sections);
  const section = sections.find(({ href }) => href === current);
  return section
    ? { path: pathOf(nameOf(section)), alt: `${section.label} – ${siteName}` }
    : { path: pathOf(home), alt: siteName };
}

/** What pictures say beside the names of the sections. */
export interface OgWords {
  readonly siteUrl: string;
  /** What the site is, in some words. */
  readonly lead: string;
}

/** What the picture of the home page and of each section says, by its name. */
export function ogCards({ siteName, hasDocs, siteUrl, lead }: OgSite & OgWords): Map<string, Card> {
  const { host } = new URL(siteUrl);
  return new Map([
    [home, { name: undefined, title: siteName, lead, host }],
    ...sectionsOf({ hasDocs }).map((section): [string, Card] => [
      nameOf(section),
      { name: siteName, title: section.label, lead: sectionLeads[section.href], host },
    ]),
  ]);
}
