import { toolOpening, toolRequestAddress } from '../../journeys/tools/tool-link.ts';
import { answerFields } from '../../schema/tool-forms.ts';
import { toolNotices, toolRefusalText, toolTexts } from '../../texts/tools.ts';
import { answerAccepted, answerJson, wantsPage } from '../answer-form.ts';
import { sentChange, textOf } from '../member-change.ts';
import type { MemberDoor } from '../member-door.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import {
  renderOwnRequests,
  renderRequest,
  renderToolMessage,
  statusOfTool,
  type ToolPageState,
  type ToolServices,
} from './pages.ts';
import { toolChanges, type ToolReceived } from './tool-changes.ts';

/**
 * `POST /api/tools/ask`, `/withdraw`, `/give-back`, `/grant`, `/refuse`, `/revoke`: by a session; to grant or refuse, by
 * the link of a mail too. 200 `{ message }`; 401 without either, 403 where the policy refuses, 404 for what is unknown,
 * 409 where it is not as it was shown, each `{ error }`; 422 `{ errors: { field: message } }`. For a form its page.
 */
export async function receiveToolChange(request: Request, services: ToolServices): Promise<Response> {
  const { pathname } = new URL(request.url);
  const change = toolChanges.get(pathname.split('/').at(-1) ?? '');
  if (!change) return answerJson(404, { error: toolTexts.unknownChange });
  const opens = (fields: Readonly<Record<string, unknown>>) => toolOpening(textOf(fields.demande));
  const rules = { name: 'tools', texts: toolTexts, opens: change.byLink ? opens : undefined };
  const sent = await sentChange(request, rules, services);
  if (sent.kind === 'answered') return sent.response;
  const { fields, door, member } = sent;
  const id = textOf(fields.demande);

  const received = await change.receive(fields, member, services);
  if (received.kind === 'done') {
    const page = change.page === 'own' ? '/compte/demandes/?' : `${toolRequestAddress(id, door.pass)}&`;
    const message = toolNotices[received.notice];
    return answerAccepted(request, 200, { message }, `${page}fait=${received.notice}`);
  }
  if (!wantsPage(request))
    return received.kind === 'invalid'
      ? answerJson(422, { errors: received.errors })
      : answerJson(statusOfTool(received.refusal), { error: toolRefusalText[received.refusal] });
  return renderRefused(pathname, change.page, { received, fields, door, member }, services);
}

interface Refused {
  readonly received: Exclude<ToolReceived, { kind: 'done' }>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly door: MemberDoor;
  readonly member: LoggedIn;
}

/** The page that the form was on, with what was typed and why it is refused. */
function renderRefused(
  action: string,
  page: 'own' | 'request',
  { received, fields, door, member }: Refused,
  services: ToolServices,
): Promise<Response> {
  if (received.kind === 'refused') {
    const [alert, status] = [toolRefusalText[received.refusal], statusOfTool(received.refusal)];
    if (status !== 409) return renderToolMessage(alert, status, services);
    return render({ alert, refused: { values: typed(fields), errors: {}, action, status } });
  }
  const { errors } = received;
  return render({ refused: { values: typed(fields), errors, action, status: 422 } });

  function render(state: ToolPageState): Promise<Response> {
    if (page === 'request') return renderRequest(door, member, textOf(fields.demande), services, state);
    return renderOwnRequests(member, services, { ...state, asked: { outil: textOf(fields.outil) } });
  }
}

/** What a person typed: the rest is the page's to say, as it stands now. */
const typed = (fields: Refused['fields']): Refused['fields'] =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => ['motif', 'mot', 'raison', ...answerFields].includes(name)),
  );
