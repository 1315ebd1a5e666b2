import type { Handler, TotalHandler } from './handler.ts';
import { notFoundText } from './messages.ts';

/** Completes a handler: what it leaves gets the site's 404.html, or a plain text when the site has none. */
export function orNotFound(handler: Handler, pages: Handler): TotalHandler {
  return async (request) => {
    const response = await handler(request);
    if (response) return response;
    const method = request.method === 'HEAD' ? 'HEAD' : 'GET';
    const page = await pages(new Request(new URL('/404.html', request.url), { method }));
    const headers = page?.headers ?? { 'content-type': 'text/plain; charset=utf-8' };
    return new Response(page ? page.body : notFoundText(), { status: 404, headers });
  };
}
