/**
 * The collections of a content repository and their folders, as the community's public repository names them.
 * The folder names are part of the published content and never change.
 */
export const collectionFolders = {
  authors: '_authors',
  startups: '_startups',
  incubators: '_incubators',
  organisations: '_organisations',
  teams: '_teams',
  phases: '_phases',
  events: '_events',
  jobs: '_jobs',
  posts: '_posts',
  docs: '_docs',
  agenda: '_agenda',
  newsletters: '_newsletters',
  tools: '_tools',
  referents: '_referents',
  pages: '_pages',
  mooc: '_mooc',
  fasts: '_fasts',
} as const;

export type CollectionName = keyof typeof collectionFolders;
export const collectionNames = Object.keys(collectionFolders) as CollectionName[];
