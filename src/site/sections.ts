/** A place of the menu. */
export interface Section {
  readonly href: string;
  readonly label: string;
  /** Beginnings of the addresses that belong to it beside its own. */
  readonly also?: readonly string[];
}

/** The sections of the menu; a site without documentation has none of it. */
export const sectionsOf = ({ hasDocs }: { readonly hasDocs: boolean }): readonly Section[] => [
  { href: '/communaute/annuaire/', label: 'Annuaire' },
  { href: '/startups/', label: 'Startups' },
  { href: '/incubateurs/', label: 'Incubateurs', also: ['/organisations/', '/equipes/'] },
  { href: '/recrutement/', label: 'Recrutement' },
  { href: '/agenda/', label: 'Agenda' },
  { href: '/actualites/', label: 'Actualités', also: ['/infolettres/'] },
  ...(hasDocs ? [{ href: '/doc/', label: 'Documentation' }] : []),
  { href: '/communaute/', label: 'Communauté', also: ['/stats/'] },
  { href: '/api/', label: 'Données ouvertes' },
];

/** Posts are where they have always been: /2026/11/10/name.html. */
const post = /^\/\d{4}\/\d{2}\//;

/** The address of the section that a page belongs to: that of the longest beginning it shares; undefined for none. */
export function currentSection(pathname: string, sections: readonly Section[]): string | undefined {
  const path = post.test(pathname) ? '/actualites/' : pathname;
  const beginnings = sections.flatMap(({ href, also = [] }) =>
    [href, ...also].map((start) => ({ start, href })),
  );
  return beginnings
    .filter(({ start }) => path.startsWith(start))
    .toSorted((a, b) => b.start.length - a.start.length)[0]?.href;
}
