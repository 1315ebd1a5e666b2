import { isAllowed } from '../../domain/permissions.ts';
import { loggedIn } from '../../journeys/logged-in.ts';
import { consoleNotices, consoleTexts } from '../../texts/console.ts';
import { answerAccepted, answerJson, wantsPage } from '../answer-form.ts';
import { isOverLimit } from '../is-over-limit.ts';
import { leadTo } from '../lead-to.ts';
import { messagePage } from '../message-page.ts';
import { pageResponse } from '../page-response.ts';
import { readFields } from '../read-fields.ts';
import { isSameOrigin } from '../same-origin.ts';
import type { ChangeOutcome } from './change-outcome.ts';
import { consoleChanges } from './changes.ts';
import { renderConsolePage, type ConsoleServices } from './pages.ts';

const maximumBytes = 10_000;
const changesAnHour = 200;

/**
 * `POST /api/console/<action>`: 200 `{ message }`; 422, or another 4xx, `{ error, errors: { field: message } }`; 401
 * without a session, 403 where the policy refuses; for a form without a script its page with the messages.
 */
export async function receiveConsoleChange(request: Request, services: ConsoleServices): Promise<Response> {
  const { pathname } = new URL(request.url);
  const change = consoleChanges.get(pathname.split('/').at(-1) ?? '');
  if (!change) return answerJson(404, { error: consoleTexts.unknownChange });
  if (!isSameOrigin(request, services.settings.siteUrl)) return refuse(request, 403, consoleTexts.elsewhere);
  const viewer = await loggedIn(request.headers, services);
  if (!viewer)
    return wantsPage(request) ? leadTo('/connexion/') : answerJson(401, { error: consoleTexts.loginFirst });
  if (!isAllowed(viewer.actor, { action: 'act-in-console' }, viewer.circumstances))
    return refuse(request, 403, consoleTexts.onlyAdministrators);
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return refuse(request, read.status, read.message);
  if (await isOverLimit(`console ${viewer.actor.id}`, changesAnHour, request, services))
    return refuse(request, 429, consoleTexts.tooMany);

  const outcome = await change.receive(read.fields, viewer, services);
  if (outcome.kind === 'done') {
    const message = consoleNotices[outcome.notice];
    return answerAccepted(request, 200, { message }, `${change.page}?fait=${outcome.notice}`);
  }
  const { status, errors = {}, message, warned = false } = outcome;
  if (!wantsPage(request)) return answerJson(status, { error: message, errors });
  return renderConsolePage(change.page, viewer, services, {
    filling: { shown: { warned } },
    refused: { status, values: valuesOf(outcome, read.fields), errors, message, action: pathname },
  });
}

/** What was typed goes back to its field; a refusal of the whole concerns no field that a person fills. */
const valuesOf = (
  { errors }: Extract<ChangeOutcome, { kind: 'refused' }>,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => (errors ? fields : {});

const refuse = (request: Request, status: number, error: string): Response =>
  wantsPage(request)
    ? pageResponse(messagePage({ title: consoleTexts.notDone, paragraphs: [error] }), status)
    : answerJson(status, { error });
