import { jobPath } from '../domain/job-offer.ts';
import type { Docs } from '../docs/read-docs.ts';
import { decodedPath } from '../docs/doc-path.ts';
import type { Content } from '../schema/content.ts';
import { ownPagePath } from './own-pages.ts';
import { fastPath, incubatorPath, moocPath, startupPath } from './paths.ts';

/** A former address and the page that answers now. */
interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Addresses of the predecessor whose pages moved. */
const moved = [
  '/api/swagger.html /api/ 301',
  '/api/swagger /api/ 301',
  '/approche/fast/* /fast/laur%C3%A9ats/:splat 301',
];

/** Ids with dots look like files with an extension; the host finds their pages all the same. */
const pagesWithDots = ['/startups/:id /startups/:id.html 200', '/incubateurs/:id /incubateurs/:id.html 200'];

/**
 * A path as one column of the file: spaces would end it, and `*` or `/:x` would catch addresses that are no page's own.
 * Letters with accents stand as they are, as the host compares them decoded.
 */
const asColumn = (path: string): string =>
  path.replace(/\s+/g, encodeURIComponent).replaceAll('*', '%2A').replaceAll('/:', '/%3A');

/** The `_redirects` file: every `redirect_from` of the content, with and without ".html", and those of the documentation. */
export function redirectsFile(content: Content, docs: Pick<Docs, 'redirects'>): string {
  const lines = redirectsOf(content).flatMap(({ from, to }) => {
    const path = asColumn(from.startsWith('/') ? from : `/${from}`);
    const bare = path.replace(/\.html$/, '');
    return [`${bare} ${to} 301`, `${bare}.html ${to} 301`];
  });
  const docLines = docs.redirects.map(({ from, to }) => `${asColumn(`/doc/${decodedPath(from)}`)} ${to} 301`);
  return `${[...new Set([...moved, ...lines, ...docLines, ...pagesWithDots])].join('\n')}\n`;
}

/** Collections whose pages may have had other addresses, and where a page of each is. */
const addresses = [
  ['startups', startupPath],
  ['incubators', incubatorPath],
  ['pages', ownPagePath],
  ['mooc', moocPath],
  ['fasts', fastPath],
] as const;

const redirectsOf = (content: Content): Redirect[] => [
  ...addresses.flatMap(([collection, pathOf]) =>
    content[collection].flatMap(({ id, data }) =>
      data.redirect_from.map((from) => ({ from, to: pathOf(id) })),
    ),
  ),
  ...content.jobs.flatMap((job) =>
    job.data.redirect_from.map((from) => ({ from, to: encodeURI(jobPath(job) ?? '/recrutement/') })),
  ),
];
