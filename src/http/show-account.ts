import { load } from 'cheerio';
import { showAccount } from '../journeys/show-account.ts';
import type { SiteFiles } from '../ports.ts';
import { communicationAddresses } from '../schema/account.ts';
import { emailStatuses } from '../schema/email-status.ts';
import { labelOf } from '../schema/vocabulary.ts';
import type { Services } from '../services.ts';
import { pageResponse } from './page-response.ts';

/** `GET /compte/`: the account of whoever is logged in; the others are led to the login page. */
export async function accountPage(
  request: Request,
  services: Services & { readonly site: SiteFiles },
): Promise<Response> {
  const own = await showAccount(request.headers, services);
  if (!own)
    return new Response(null, {
      status: 303,
      headers: { Location: '/connexion/', 'Cache-Control': 'no-store' },
    });
  const { account, author, scope } = own;
  const $ = load(await services.site.page('/compte/index'));
  const facts = {
    nom: author.data.fullname,
    principale: account.primaryEmail ?? 'aucune',
    secondaire: account.secondaryEmail ?? 'aucune',
    communication: labelOf(communicationAddresses, account.communicationEmail),
    etat: labelOf(emailStatuses, account.emailStatus),
  };
  for (const [name, value] of Object.entries(facts)) $(`[data-fact="${name}"]`).text(value);
  if (scope === 'full') $('[data-scope="restricted"]').remove();
  return pageResponse($.html());
}
