import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { SitemapLink } from './sitemap-links.ts';

/** Addresses that one file may hold (sitemaps.org). */
const mostLinks = 50_000;

/** The files of a sitemap by their names: `sitemap.xml` alone, or an index of that name and `sitemap-1.xml` and so on. */
export async function sitemapFiles(
  links: readonly SitemapLink[],
  siteUrl: string,
  most = mostLinks,
): Promise<ReadonlyMap<string, string>> {
  if (links.length <= most) return new Map([['sitemap.xml', await sitemapOf(links)]]);
  const files = new Map<string, string>();
  for (let first = 0; first < links.length; first += most)
    files.set(`sitemap-${first / most + 1}.xml`, await sitemapOf(links.slice(first, first + most)));
  const index = [...files.keys()].map((name) => ({ url: `${siteUrl}/${name}` }));
  files.set('sitemap.xml', await written(Readable.from(index).pipe(new SitemapIndexStream())));
  return files;
}

const sitemapOf = (links: readonly SitemapLink[]): Promise<string> =>
  written(
    Readable.from(links).pipe(
      new SitemapStream({
        lastmodDateOnly: true,
        xmlns: { news: false, xhtml: false, image: false, video: false },
      }),
    ),
  );

const written = async (stream: SitemapStream | SitemapIndexStream): Promise<string> =>
  (await streamToPromise(stream)).toString();
