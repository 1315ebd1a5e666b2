import { gatewayRequest, type GatewayRequest } from '../../cms/gateway-request.ts';
import type { EditRefusal, Edited } from '../../domain/edit-refusal.ts';
import type { EditorServices } from '../../journeys/cms/editor-services.ts';
import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import type { Services } from '../../services.ts';
import { cmsTexts } from '../../texts/cms.ts';
import { editErrors, editRefusalText } from '../../texts/edit-refusals.ts';
import { answerJson } from '../answer-form.ts';
import { isOverLimit } from '../is-over-limit.ts';
import { readText } from '../read-text.ts';
import { isSameOrigin } from '../same-origin.ts';
import { gatewayAnswers } from './gateway-answers.ts';

/** A picture of 5 MB in base64, and the text around it. */
const maximumBytes = 7_500_000;
const callsAnHour = 3000;

/**
 * `POST /api/cms`: Decap's proxy protocol for whoever is logged in. 200 with the answer of decap-server; 401 without a
 * session; 403, 404, 409, 413, 422 or 429 with `{ error }`, and `errors` by field where a field is at fault. A conflict
 * carries `theirs`, the text that is there now.
 */
export async function answerGateway(
  request: Request,
  held: Services,
  later: EditorServices['later'],
): Promise<Response> {
  const services = { ...held, later };
  if (!isSameOrigin(request, services.settings.siteUrl)) return refuse(403, cmsTexts.elsewhere);
  const member = await loggedIn(request.headers, services);
  if (!member) return refuse(401, cmsTexts.visitor);
  if (!(request.headers.get('content-type') ?? '').toLowerCase().startsWith('application/json'))
    return refuse(415, cmsTexts.notUnderstood);
  const read = await readText(request, maximumBytes);
  if (read.kind === 'too-long') return refuse(413, cmsTexts.tooHeavy);
  const asked = read.kind === 'text' ? parsed(read.text) : undefined;
  if (!asked) return refuse(422, cmsTexts.notUnderstood);
  if (await isOverLimit(`cms ${member.actor.id}`, callsAnHour, request, services))
    return refuse(429, cmsTexts.tooMany);
  const outcome = await answer(asked, member, services);
  if (outcome.kind === 'done') return answerJson(200, outcome.value as object);
  const { refusal } = outcome;
  const errors = editErrors(refusal);
  return answerJson(statusOf(refusal), {
    error: editRefusalText(refusal),
    ...(errors && { errors }),
    ...(refusal.reason === 'conflict' && { theirs: refusal.theirs }),
  });
}

function parsed(text: string): GatewayRequest | undefined {
  try {
    return gatewayRequest.safeParse(JSON.parse(text)).data;
  } catch {
    // No JSON: as little understood as any other action that there is not.
    return undefined;
  }
}

/** The table has for each action an answer for its own parameters, which the compiler cannot follow into a union. */
const answer = (
  asked: GatewayRequest,
  member: LoggedIn,
  services: EditorServices,
): Promise<Edited<unknown>> => gatewayAnswers[asked.action](asked.params as never, member, services);

function statusOf({ reason }: EditRefusal): number {
  if (reason === 'not-allowed' || reason === 'own-change') return 403;
  if (reason === 'nothing-waits') return 404;
  return ['conflict', 'changed', 'conflict-at-merge', 'draft', 'taken'].includes(reason) ? 409 : 422;
}

const refuse = (status: number, error: string): Response => answerJson(status, { error });
