import { join } from 'node:path';
import type { Handler } from './handler.ts';
import { readRedirects } from './read-redirects.ts';
import { matchRedirect, type RedirectMatch } from './redirect-rule.ts';
import { rereadWhenChanged } from './reread.ts';

const isRedirection = (status: number): boolean => status >= 300 && status < 400;

function redirection({ target, external, status }: RedirectMatch): Response {
  const location = external ? target.href : target.pathname + target.search + target.hash;
  return new Response(null, { status, headers: { location } });
}

/** Answers with another address's page, under the rule's status. */
async function rewrite(
  request: Request,
  match: RedirectMatch,
  pages: Handler,
): Promise<Response | undefined> {
  const rewritten = new Request(match.target, request);
  // A page that stands in for an error is always sent whole.
  if (match.status !== 200) rewritten.headers.delete('if-none-match');
  const response = await pages(rewritten);
  if (response?.status !== 200 || match.status === 200) return response;
  return new Response(response.body, { status: match.status, headers: response.headers });
}

/** Applies the site's `_redirects` file: a page that exists wins over a rule, unless the rule is forced with `!`. */
export function withRedirects(folder: string, pages: Handler): Handler {
  const currentRules = rereadWhenChanged(join(folder, '_redirects'), readRedirects);
  return async (request) => {
    const match = matchRedirect(await currentRules(), request.url);
    if (!match?.force) {
      const page = await pages(request);
      if (page) return page;
      if (!match) return undefined;
    }
    return isRedirection(match.status) ? redirection(match) : rewrite(request, match, pages);
  };
}
