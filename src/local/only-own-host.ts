import type { TotalHandler } from './handler.ts';
import { otherHostText } from './messages.ts';

const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Answers only those who call the platform by one of its own names. It listens on this machine alone, but a page of
 * anywhere may give its own name this machine's address (DNS rebinding), and would read mails with links to log in.
 */
export function onlyOwnHost(handler: TotalHandler, siteUrl: string): TotalHandler {
  const siteHost = new URL(siteUrl).hostname;
  return async (request) => {
    const { hostname } = new URL(request.url);
    if (ownNames.has(hostname) || hostname === siteHost) return handler(request);
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(otherHostText(), { status: 421, headers });
  };
}
