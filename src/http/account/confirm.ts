import { confirmAddress } from '../../journeys/account/confirm-address.ts';
import type { SiteFiles } from '../../ports.ts';
import { confirmationForm } from '../../schema/account-forms.ts';
import type { Services } from '../../services.ts';
import { accountNoticeText, accountRefusalText, accountTexts } from '../../texts/account.ts';
import { answerJson, wantsPage } from '../answer-form.ts';
import { formPage } from '../form-page.ts';
import { isOverLimit } from '../is-over-limit.ts';
import { messagePage } from '../message-page.ts';
import { pageResponse } from '../page-response.ts';
import { readFields } from '../read-fields.ts';
import { isSameOrigin } from '../same-origin.ts';

type ConfirmServices = Services & { readonly site: SiteFiles };

const maximumBytes = 10_000;
const triesAnHour = 60;
const page = '/compte/confirmation';

/** `GET /compte/confirmation/?jeton=…`: the page with the button that confirms; the page itself confirms nothing. */
export async function showConfirmation(request: Request, { site }: ConfirmServices): Promise<Response> {
  const jeton = new URL(request.url).searchParams.get('jeton') ?? '';
  return pageResponse(formPage(await site.page(page), { values: { jeton }, errors: {} }));
}

/**
 * `POST /api/account-confirmation`: confirms a new address by the token of the link that it got; no session is needed,
 * since only the address's owner has the link. 200 `{ message }`, 422 `{ errors: { jeton } }`.
 */
export async function receiveConfirmation(request: Request, services: ConfirmServices): Promise<Response> {
  if (!isSameOrigin(request, services.settings.siteUrl))
    return answerJson(403, { error: accountTexts.elsewhere });
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return answerJson(read.status, { error: read.message });
  if (await isOverLimit('confirmation', triesAnHour, request, services))
    return answerJson(429, { error: accountTexts.tooMany });
  const parsed = confirmationForm.safeParse(read.fields);
  const outcome = parsed.success
    ? await confirmAddress(parsed.data.jeton, { ...services, session: request.headers })
    : undefined;
  const isDone = outcome?.kind === 'done';
  const message = isDone
    ? accountNoticeText[outcome.notice]
    : accountRefusalText(outcome?.refusals.form ?? 'too-late', services.settings.mailboxOffer);
  const status = isDone ? 200 : 422;
  if (!wantsPage(request)) return answerJson(status, isDone ? { message } : { errors: { jeton: message } });
  const title = isDone ? accountTexts.confirmed : accountTexts.notConfirmed;
  const frame = await services.site.page(page);
  const link = { label: accountTexts.toAccount, href: '/compte/' };
  return pageResponse(messagePage({ title, paragraphs: [message], link }, frame), status);
}
