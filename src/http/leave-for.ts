import type { SiteFiles } from '../ports.ts';
import { answerJson, wantsPage } from './answer-form.ts';
import { fillPage } from './fill-page.ts';
import { pageResponse } from './page-response.ts';

/**
 * Leads a browser that sent a form to another site. A redirect would not do: `form-action 'self'` holds for all that
 * follows a form, and the provider leads on to servers that nobody can list. In JSON `{ address }`.
 */
export async function leaveFor(
  address: string,
  request: Request,
  { site }: { readonly site: SiteFiles },
): Promise<Response> {
  if (!wantsPage(request)) return answerJson(200, { address });
  const page = await site.page('/connexion/vers-proconnect');
  const response = pageResponse(fillPage(page, { links: { suite: address } }));
  response.headers.set('Refresh', `0;url=${address}`);
  return response;
}
