import { frozenFiles } from '../api/api-files.ts';
import { deprecatedSince, successorOf } from '../api/successor.ts';
import { v3Types } from '../api/v3/openapi.ts';
import { contentSecurityPolicy, securityHeaders } from '../http/security-headers.ts';

/**
 * What the editor may do beside: it writes its styles as it goes, and shows pictures that it holds. Decap CMS would
 * need 'unsafe-eval' to check its configuration; ours is checked before (see lean-editor.ts).
 */
const editorSecurityPolicy = contentSecurityPolicy({
  'style-src': ["'unsafe-inline'"],
  'img-src': ['blob:'],
  'connect-src': ["'self'", 'blob:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
});

/** The search runs a program in WebAssembly, which is the site's own file. */
const searchSecurityPolicy = contentSecurityPolicy({ 'script-src': ["'wasm-unsafe-eval'"] });

const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

const csv = 'text/csv; charset=utf-8';
const feeds = ['/jobs.xml', '/actualites.xml', '/infolettres.xml'];

/** Of an iCalendar file; the host knows the type of those of single events by their names. */
export const calendarHeaders = { 'Content-Type': 'text/calendar; charset=utf-8' };
/** The day as RFC 9745 writes it: seconds since 1970, as a date of structured fields. */
const deprecation = `@${Date.parse(deprecatedSince) / 1000}`;

/** Tells a frozen file's readers that a newer one stands beside it, and where people read about it. */
function deprecatedRule({ version, name }: (typeof frozenFiles)[number]): string {
  const successor = successorOf(name);
  const links = [
    ...(successor === undefined ? [] : [`<${successor}>; rel="successor-version"`]),
    '</api/>; rel="deprecation"; type="text/html"',
  ];
  return rule(`/api/${version}/${name}`, { Deprecation: deprecation, Link: links.join(', ') });
}

/** Tables and lines of v3; a host knows JSON by its name. */
const typeRules = [...v3Types]
  .filter(([path]) => !path.endsWith('.json'))
  .map(([path, type]) => rule(`/api/v3/${path}`, { 'Content-Type': type === 'text/csv' ? csv : type }));

/**
 * The `_headers` file. The API and the figures are open to every site; what may change is asked for again with its
 * ETag, what carries a hash in its name is kept.
 */
export const headersFile = (): string =>
  [
    rule('/*', {
      ...securityHeaders,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    }),
    rule('/admin/*', { 'Content-Security-Policy': editorSecurityPolicy }),
    rule('/recherche/*', { 'Content-Security-Policy': searchSecurityPolicy }),
    ...['/_astro/*', '/images/*'].map((path) =>
      rule(path, { 'Cache-Control': 'public, max-age=31536000, immutable' }),
    ),
    ...['/api/*', '/stats/*', '/search.json', ...feeds, '/agenda.ics'].map((path) =>
      rule(path, { 'Access-Control-Allow-Origin': '*' }),
    ),
    ...['/api/*/authors.csv', '/api/*/startups.csv'].map((path) => rule(path, { 'Content-Type': csv })),
    ...typeRules,
    rule('/api/v3/examples/*', { 'Content-Type': 'text/plain; charset=utf-8' }),
    ...frozenFiles.map(deprecatedRule),
    ...feeds.map((feed) => rule(feed, { 'Content-Type': 'application/atom+xml; charset=utf-8' })),
    rule('/agenda.ics', calendarHeaders),
  ].join('');
