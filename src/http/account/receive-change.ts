import { isAllowed } from '../../domain/permissions.ts';
import { readOwnAccount } from '../../journeys/account/read-own-account.ts';
import type { WithLater } from '../../journeys/with-later.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { accountNoticeText, accountRefusalText, accountTexts } from '../../texts/account.ts';
import { answerAccepted, answerJson, wantsPage } from '../answer-form.ts';
import { loggedLater } from '../log/logged-later.ts';
import { leadTo } from '../lead-to.ts';
import { formPage } from '../form-page.ts';
import { isOverLimit } from '../is-over-limit.ts';
import { messagePage } from '../message-page.ts';
import { pageResponse } from '../page-response.ts';
import { readFields } from '../read-fields.ts';
import { isSameOrigin } from '../same-origin.ts';
import { accountChanges } from './changes.ts';
import { renderAccountPage } from './pages.ts';

const maximumBytes = 100_000;
const changesAnHour = 200;

/**
 * `POST /api/account/<change>`: changes one's own account. 200 `{ message }`, 422 `{ errors: { field: message } }`, 401
 * without a session, 403 where the policy refuses; for a form without a script its page with the messages.
 */
export async function receiveAccountChange(
  request: Request,
  held: Services & { readonly site: SiteFiles },
  later: WithLater['later'],
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const services = {
    ...held,
    later: loggedLater(later, `POST ${pathname}, after the answer`),
    session: request.headers,
  };
  const change = accountChanges.get(pathname.split('/').at(-1) ?? '');
  if (!change) return answerJson(404, { error: accountTexts.unknownChange });
  if (!isSameOrigin(request, services.settings.siteUrl)) return refuse(request, 403, accountTexts.elsewhere);
  const own = await readOwnAccount(request.headers, services);
  if (!own)
    return wantsPage(request) ? leadTo('/connexion/') : answerJson(401, { error: accountTexts.loginFirst });
  const { actor, account, circumstances } = own;
  if (!isAllowed(actor, { action: change.action, account: account.id }, circumstances))
    return refuse(request, 403, accountTexts.missionOver);
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return refuse(request, read.status, read.message);
  if (await isOverLimit(`account ${account.id}`, changesAnHour, request, services))
    return refuse(request, 429, accountTexts.tooMany);

  const received = await change.receive(read.fields, own, services);
  if (received.kind === 'done') {
    const message = accountNoticeText[received.notice];
    return answerAccepted(request, 200, { message }, `${change.page}?fait=${received.notice}`);
  }
  const errors =
    received.kind === 'invalid'
      ? received.errors
      : Object.fromEntries(
          Object.entries(received.refusals).map(([field, refusal]) => [
            field,
            accountRefusalText(refusal, services.settings.mailboxOffer),
          ]),
        );
  if (!wantsPage(request)) return answerJson(422, { errors });
  const page = await renderAccountPage(change.page, own, new URLSearchParams(), services);
  const values = change.isOneOfMany === true ? {} : read.fields;
  const state = { values, errors, action: pathname, message: errors.form };
  return pageResponse(formPage(page, state), 422);
}

const refuse = (request: Request, status: number, error: string): Response =>
  wantsPage(request)
    ? pageResponse(messagePage({ title: accountTexts.forbidden, paragraphs: [error] }), status)
    : answerJson(status, { error });
