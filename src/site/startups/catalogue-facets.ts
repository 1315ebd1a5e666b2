/** What the list of startups is narrowed by; the names are those of its addresses, which others link to. */
export const catalogueFacets = [
  { name: 'etat', label: 'État', all: 'Toutes les startups' },
  { name: 'phase', label: 'Phase', all: 'Toutes les phases' },
  { name: 'incubateur', label: 'Incubateur', all: 'Tous les incubateurs' },
  { name: 'theme', label: 'Thématique', all: 'Toutes les thématiques' },
  { name: 'usagers', label: 'Usagers', all: 'Tous les usagers' },
  { name: 'techno', label: 'Technologie', all: 'Toutes les technologies' },
  { name: 'impact', label: 'Impact national', all: 'Validé ou non' },
] as const;

export type CatalogueFacetName = (typeof catalogueFacets)[number]['name'];

/** Address of the list of startups narrowed to one value. */
export const startupsWith = (name: CatalogueFacetName, key: string): string =>
  `/startups/?${new URLSearchParams({ [name]: key }).toString()}`;
