import { places, type PlaceLink } from './places.ts';

/** A place of the menu. */
export interface Section extends PlaceLink {
  /** Beginnings of the addresses that belong to it beside its own. */
  readonly also?: readonly string[];
}

/** The sections of the menu; a site without documentation has none of it. */
export const sectionsOf = ({ hasDocs }: { readonly hasDocs: boolean }): readonly Section[] => [
  places.directory,
  places.startups,
  { ...places.incubators, also: [places.organisations.href, places.teams.href] },
  places.offers,
  places.agenda,
  { ...places.news, also: [places.newsletters.href] },
  ...(hasDocs ? [places.documentation] : []),
  { ...places.community, label: 'Communauté', also: [places.figures.href] },
  places.openData,
];

/** Posts are where they have always been: /2026/11/10/name.html. */
const post = /^\/\d{4}\/\d{2}\//;

/** The address of the section that a page belongs to: that of the longest beginning it shares; undefined for none. */
export function currentSection(pathname: string, sections: readonly Section[]): string | undefined {
  const path = post.test(pathname) ? places.news.href : pathname;
  const beginnings = sections.flatMap(({ href, also = [] }) =>
    [href, ...also].map((start) => ({ start, href })),
  );
  return beginnings
    .filter(({ start }) => path.startsWith(start))
    .toSorted((a, b) => b.start.length - a.start.length)[0]?.href;
}
