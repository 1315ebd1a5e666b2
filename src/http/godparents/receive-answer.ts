import { answerRequest } from '../../journeys/godparents/answer-request.ts';
import { godparentAddress, godparentOpening } from '../../journeys/godparents/godparent-link.ts';
import { godparentAnswerForm } from '../../schema/godparent-forms.ts';
import { answerRefusalText, godparentTexts } from '../../texts/godparents.ts';
import { answerAccepted, answerJson, wantsPage } from '../answer-form.ts';
import { fieldErrors } from '../field-errors.ts';
import { isOverLimit } from '../is-over-limit.ts';
import { leadTo } from '../lead-to.ts';
import { doorOf, memberAt } from '../member-door.ts';
import { readFields } from '../read-fields.ts';
import { isSameOrigin } from '../same-origin.ts';
import { requestMessage, statusOf, type GodparentServices } from './pages.ts';

const maximumBytes = 10_000;
const answersAnHour = 100;

/**
 * `POST /api/marrainage`: the answer to a newcomer's request, by the link of a mail or by a session. 200 `{ message }`;
 * 401 without either, 403 after one's mission, 404 for who was not asked, 409 where it waits for no answer any more, each
 * `{ error }`; 422 `{ errors: { field: message } }`. For a form without a script a page that says the same.
 */
export async function receiveGodparentAnswer(
  request: Request,
  services: GodparentServices,
): Promise<Response> {
  const refuse = (status: number, error: string): Response | Promise<Response> =>
    wantsPage(request) ? requestMessage(error, status, services) : answerJson(status, { error });
  if (!isSameOrigin(request, services.settings.siteUrl)) return refuse(403, godparentTexts.elsewhere);
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return refuse(read.status, read.message);
  const door = doorOf(read.fields);
  if (door === 'broken-link') return refuse(401, godparentTexts.linkOver);
  const { pour } = read.fields;
  const newcomer = typeof pour === 'string' ? pour : '';
  const member = await memberAt(door, godparentOpening(newcomer), request.headers, services);
  if (!member) {
    if (door.pass) return refuse(401, godparentTexts.linkOver);
    return wantsPage(request) ? leadTo('/connexion/') : answerJson(401, { error: godparentTexts.loginFirst });
  }
  if (await isOverLimit(`godparent ${member.actor.id}`, answersAnHour, request, services))
    return refuse(429, godparentTexts.tooMany);
  const parsed = godparentAnswerForm.safeParse(read.fields);
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error);
    return wantsPage(request)
      ? requestMessage(errors.reponse ?? godparentTexts.notDone, 422, services)
      : answerJson(422, { errors });
  }
  const { reponse } = parsed.data;
  const answered = await answerRequest(member, newcomer, reponse, services);
  if (answered.kind === 'refused')
    return refuse(statusOf(answered.refusal), answerRefusalText[answered.refusal]);
  const message = godparentTexts[answered.answer];
  // To the request of a link, which says how it stands, or to one's own page.
  const page = door.pass
    ? godparentAddress(newcomer, door.pass)
    : `/compte/marrainage/?fait=godparent-${answered.answer}`;
  return answerAccepted(request, 200, { message }, page);
}
