import { contentSecurityPolicy } from '../http/content-security-policy.ts';

/**
 * What the editor may do beside: it writes its styles as it goes, and shows pictures that it holds. Decap CMS would
 * need 'unsafe-eval' to check its configuration; ours is checked before (see lean-editor.ts).
 */
const editorSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const feeds = ['/jobs.xml', '/actualites.xml', '/infolettres.xml'];

/** Of an iCalendar file; the host knows the type of those of single events by their names. */
export const calendarHeaders = { 'Content-Type': 'text/calendar; charset=utf-8' };

/**
 * The `_headers` file. The API is open to every site; what may change is asked for again with its ETag, what carries
 * a hash in its name is kept.
 */
export const headersFile = (): string => `/*
  Content-Security-Policy: ${contentSecurityPolicy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cache-Control: public, max-age=0, must-revalidate
/admin/*
  Content-Security-Policy: ${editorSecurityPolicy}
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/api/*
  Access-Control-Allow-Origin: *
/api/*/authors.csv
  Content-Type: text/csv; charset=utf-8
/api/*/startups.csv
  Content-Type: text/csv; charset=utf-8
/search.json
  Access-Control-Allow-Origin: *
${feeds.map((feed) => `${feed}\n  Access-Control-Allow-Origin: *\n  Content-Type: application/atom+xml; charset=utf-8\n`).join('')}/agenda.ics
  Access-Control-Allow-Origin: *
  Content-Type: ${calendarHeaders['Content-Type']}
`;
