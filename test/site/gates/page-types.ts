import { glob, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { routePattern } from './route-pattern.ts';

/** The pages that one file of `src/pages` makes. */
export interface PageType {
  /** That file, "startups/[id].astro". */
  readonly route: string;
  /** The built files, "startups/a.b.html", from the heaviest page to the lightest. */
  readonly pages: readonly string[];
}

const pagesFolder = resolve(import.meta.dirname, '../../../src/pages');

async function namesIn(folder: string, pattern: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of glob(pattern, { cwd: folder })) names.push(name);
  return names.sort();
}

/** The built pages of a site, "communaute/index.html". */
export const builtPages = (folder: string): Promise<string[]> => namesIn(folder, '**/*.html');

/**
 * The page types of a build, read off the files of `src/pages`, so that a new page is looked at without being listed.
 * Throws for a route that the build has no page of, and for a page that comes from no route: neither would be looked at.
 */
export async function pageTypes(folder: string): Promise<PageType[]> {
  const routes = (await namesIn(pagesFolder, '**/*.astro'))
    .map((route) => ({ route, ...routePattern(route), pages: [] as { page: string; size: number }[] }))
    .sort((a, b) => a.rank.localeCompare(b.rank));
  for (const page of await builtPages(folder)) {
    const { size } = await stat(join(folder, page));
    const route = routes.find(({ matches }) => matches.test(page));
    if (!route) throw new Error(`${page} comes from no file of src/pages.`);
    route.pages.push({ page, size });
  }
  return routes.map(({ route, pages }) => {
    if (pages.length === 0) throw new Error(`The content shows no page of src/pages/${route}.`);
    return { route, pages: pages.sort((a, b) => b.size - a.size).map(({ page }) => page) };
  });
}

/** A full page of a type, and a sparse one where it has several. */
export const examplesOf = ({ pages }: PageType): string[] => [
  ...new Set([pages.at(0), pages.at(-1)].filter((page) => page !== undefined)),
];
