/**
 * Beginnings of the addresses that are for one person or for tools: robots are asked to stay away, the sitemap has none of
 * them, and their pages are "noindex".
 */
export const privateFolders = [
  '/admin/',
  '/arrivee/suivi',
  '/compte/',
  '/connexion/',
  '/console/',
  '/demande/',
  '/infra/',
  '/marrainage/',
  '/offre/',
  '/prolongation/',
  '/relecture/',
] as const;

/** Pages that the host or a fault shows in place of another. */
const standIns: readonly string[] = ['/404', '/erreur/', '/maintenance/'];

/** Whether search engines may show the page at a path, as far as its path tells. */
export const isPublicPath = (path: string): boolean =>
  !standIns.includes(path) && !privateFolders.some((folder) => path.startsWith(folder));
