import { preparationAddress } from '../../journeys/agenda/event-address.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { toDay } from '../../schema/day.ts';
import { agendaNotices, agendaRefusalText, agendaTexts } from '../../texts/agenda-account.ts';
import { answerAccepted, answerJson, wantsPage } from '../answer-form.ts';
import { sentChange, textOf } from '../member-change.ts';
import { agendaChanges, type AgendaReceived } from './agenda-changes.ts';
import { renderAgendaMessage, statusOfAgenda, type AgendaServices } from './agenda-page.ts';
import { renderOwnAgenda } from './pages.ts';
import { renderPreparation } from './preparation.ts';

const rules = { name: 'agenda', texts: agendaTexts };

/**
 * `POST /api/agenda/come`, `/withdraw`, `/announce`, `/book`, `/room`, by a session: 200 `{ message }`; 401 without one,
 * 403 where the policy refuses, 404 for what is unknown, 409 where it cannot be done, 503 where a mail could not leave,
 * each `{ error }`; 422 `{ errors: { field: message } }`. For a form its page.
 */
export async function receiveAgendaChange(request: Request, services: AgendaServices): Promise<Response> {
  const { pathname } = new URL(request.url);
  const change = agendaChanges.get(pathname.split('/').at(-1) ?? '');
  if (!change) return answerJson(404, { error: agendaTexts.unknownChange });
  const sent = await sentChange(request, rules, services);
  if (sent.kind === 'answered') return sent.response;
  const { fields, member } = sent;
  const received = await change.receive(fields, member, services);
  if (received.kind === 'done') {
    const event = textOf(fields.evenement);
    const page =
      change.page === 'own'
        ? `/compte/agenda/?${new URLSearchParams({ evenement: event }).toString()}`
        : preparationAddress({ event, day: toDay(textOf(fields.jour)) });
    const message = agendaNotices[received.notice];
    return answerAccepted(request, 200, { message }, `${page}&fait=${received.notice}`);
  }
  if (!wantsPage(request))
    return received.kind === 'invalid'
      ? answerJson(422, { errors: received.errors })
      : answerJson(statusOfAgenda(received.refusal), { error: agendaRefusalText[received.refusal] });
  return renderRefused(pathname, change.page, received, fields, member, services);
}

/** The page that the form was on, with what was typed and why it is refused. */
function renderRefused(
  action: string,
  page: 'own' | 'preparation',
  received: Exclude<AgendaReceived, { kind: 'done' }>,
  fields: Readonly<Record<string, unknown>>,
  member: LoggedIn,
  services: AgendaServices,
): Promise<Response> {
  const asked = { evenement: textOf(fields.evenement), jour: textOf(fields.jour) };
  if (received.kind === 'invalid') {
    if (page === 'own') return renderAgendaMessage('unknown-event', services);
    const refused = { values: fields, errors: received.errors, action, status: 422 };
    return renderPreparation(member, asked, services, { refused });
  }
  const status = statusOfAgenda(received.refusal);
  if (status === 403 || status === 404) return renderAgendaMessage(received.refusal, services);
  const alert = agendaRefusalText[received.refusal];
  if (page === 'own') return renderOwnAgenda(member, asked, services, { alert, status });
  const refused = { values: fields, errors: {}, message: alert, action, status };
  return renderPreparation(member, asked, services, { refused });
}
