/** Addresses of the pages; ids are opaque, so they are encoded. */
export const authorPath = (id: string): string => `/communaute/${encodeURIComponent(id)}/`;
export const startupPath = (id: string): string => `/startups/${encodeURIComponent(id)}`;
export const incubatorPath = (id: string): string => `/incubateurs/${encodeURIComponent(id)}`;
export const letterPath = (letter: string): string =>
  `/communaute/annuaire/lettre/${letter === '#' ? 'autres' : letter.toLowerCase()}/`;
