import { securityHeaders } from './security-headers.ts';

/**
 * A page made for one person: no cache keeps it, and its address is told to no other site. The host gives the headers of
 * the site's files to those alone, so a page that a function makes carries its own.
 */
export const pageResponse = (html: string, status = 200): Response =>
  new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...securityHeaders,
      'Referrer-Policy': 'same-origin',
    },
  });
