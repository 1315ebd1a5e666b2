import { proposeExtension } from '../../journeys/account/change-page.ts';
import { extensionAddress, extensionPass } from '../../journeys/departures/extension-link.ts';
import { seeExtension } from '../../journeys/departures/see-extension.ts';
import type { WithLater } from '../../journeys/with-later.ts';
import { extensionForm } from '../../schema/account-forms.ts';
import { accountNoticeText, accountRefusalText } from '../../texts/account.ts';
import { extensionTexts } from '../../texts/extension.ts';
import { answerAccepted, answerJson, answerRefusedFields, wantsPage } from '../answer-form.ts';
import { fieldErrors } from '../field-errors.ts';
import { isOverLimit } from '../is-over-limit.ts';
import { loggedLater } from '../log/logged-later.ts';
import { messagePage } from '../message-page.ts';
import { pageResponse } from '../page-response.ts';
import { readFields } from '../read-fields.ts';
import { isSameOrigin } from '../same-origin.ts';
import { messageOf, renderExtension, whyNot, type ExtensionServices } from './show-extension.ts';

const maximumBytes = 10_000;
const triesAnHour = 60;
const action = '/api/prolongation';

/**
 * `POST /api/prolongation`: proposes another end of a mission in the name of the member whose link it is. 200
 * `{ message }`; 403 for a link that opens nothing, 409 where her page has another end by now, each `{ error }`; 422
 * `{ errors: { end } }`. For a form without a script its page with the messages.
 */
export async function receiveExtension(
  request: Request,
  held: ExtensionServices,
  later: WithLater['later'],
): Promise<Response> {
  const services = { ...held, later: loggedLater(later, `POST ${action}, after the answer`) };
  if (!isSameOrigin(request, services.settings.siteUrl))
    return refuse(request, 403, extensionTexts.elsewhere);
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return refuse(request, read.status, read.message);
  if (await isOverLimit('prolongation', triesAnHour, request, services))
    return refuse(request, 429, extensionTexts.tooMany);
  const { fields } = read;
  const pass = extensionPass(passFields(fields), services);
  const seen = await seeExtension(pass, services);
  if (!pass || seen.kind !== 'open') {
    const { sentence, status } = whyNot(seen, pass, services);
    return wantsPage(request)
      ? pageResponse(await messageOf(sentence, services), status)
      : answerJson(status, { error: sentence });
  }
  const accept = () =>
    answerAccepted(
      request,
      200,
      { message: accountNoticeText.proposed },
      `${extensionAddress(pass)}&fait=proposed`,
    );
  const refuseFields = (errors: Readonly<Record<string, string>>) =>
    answerRefusedFields(request, { values: { end: fields.end }, errors, action, message: errors.form }, () =>
      renderExtension(pass, seen, undefined, services),
    );
  const parsed = extensionForm.safeParse(fields);
  if (!parsed.success) return refuseFields(fieldErrors(parsed.error));
  const outcome = await proposeExtension(parsed.data, seen.member, services);
  if (outcome.kind === 'done') return accept();
  // The same form, sent twice.
  const isAsked = seen.waiting?.end === parsed.data.end;
  if (isAsked && outcome.refusals.form === 'nothing-changes') return accept();
  return refuseFields(
    Object.fromEntries(
      Object.entries(outcome.refusals).map(([field, refusal]) => [
        field,
        accountRefusalText(refusal, services.settings.mailboxOffer),
      ]),
    ),
  );
}

const passFields = (fields: Readonly<Record<string, unknown>>): URLSearchParams =>
  new URLSearchParams(
    ['membre', 'fin', 'cle'].flatMap((name) => {
      const value = fields[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

const refuse = (request: Request, status: number, error: string): Response =>
  wantsPage(request)
    ? pageResponse(messagePage({ title: extensionTexts.notDone, paragraphs: [error] }), status)
    : answerJson(status, { error });
