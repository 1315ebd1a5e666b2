import type { Day } from '../../schema/day.ts';
import { isPublicPath } from './private-folders.ts';
import type { SitemapFacts } from './sitemap-facts.ts';

export interface SitemapLink {
  readonly url: string;
  readonly lastmod?: Day;
}

/** The path by which a page is known, "/startups/eau-claire" of the file "startups/eau-claire.html", encoded. */
const pathOf = (file: string): string =>
  encodeURI(`/${file}`)
    .replace(/\/index\.html$/, '/')
    .replace(/\.html$/, '');

/** The addresses of a sitemap in their order, out of the files of the pages that a build made. */
export function sitemapLinks(
  files: readonly string[],
  { unlisted, changed }: SitemapFacts,
  siteUrl: string,
): SitemapLink[] {
  const left = new Set(unlisted);
  const paths = new Set(files.map(pathOf));
  return [...paths]
    .filter((path) => isPublicPath(path) && !left.has(path))
    .sort()
    .map((path) => {
      const lastmod = changed[path];
      return { url: siteUrl + path, ...(lastmod !== undefined && { lastmod }) };
    });
}
