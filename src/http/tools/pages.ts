import { isAllowed } from '../../domain/permissions.ts';
import type { ToolRefusal } from '../../domain/tool-refusal.ts';
import { toolRequestState } from '../../domain/tool-request.ts';
import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import { ownRequests, requestsToDecide, requestToDecide } from '../../journeys/tools/read-requests.ts';
import { toolOpening } from '../../journeys/tools/tool-link.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { toolNotices, toolRefusalText, toolTexts } from '../../texts/tools.ts';
import { filledPage } from '../filled-page.ts';
import { formPage, type FormState } from '../form-page.ts';
import { leadTo } from '../lead-to.ts';
import { noticeNamed } from '../notice-named.ts';
import { pageResponse } from '../page-response.ts';
import { renderMessage } from '../render-message.ts';
import { doorOf, memberAt, type MemberDoor } from '../member-door.ts';
import { decisionFilling, ownRequestsFilling, requestFilling } from './tool-filling.ts';

export type ToolServices = Services & { readonly site: SiteFiles };

/** Where a refusal stands among the answers of HTTP. */
export function statusOfTool(refusal: ToolRefusal): number {
  if (refusal === 'not-allowed' || refusal === 'own-request') return 403;
  return refusal === 'unknown-tool' || refusal === 'unknown-request' ? 404 : 409;
}

/**
 * `GET /compte/demandes/`: the catalogue and one's own requests; `/compte/demandes/a-decider/`: what one decides on;
 * `/demande/`: one request, by a session or by the link of a mail, 403 for a link that opens nothing. Nothing changes.
 */
export async function showToolPages(request: Request, services: ToolServices): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const asked = Object.fromEntries(searchParams);
  if (/^\/demande\/?$/.test(pathname)) return showRequest(request, asked, services);
  const member = await loggedIn(request.headers, services);
  if (!member) return leadTo('/connexion/');
  const { actor, circumstances } = member;
  if (!isAllowed(actor, { action: 'read-account', account: actor.id }, circumstances))
    return leadTo('/connexion/');
  if (pathname.includes('/a-decider')) return showToDecide(member, services);
  return renderOwnRequests(member, services, { asked });
}

/** What is shown beside the page itself. */
export interface ToolPageState {
  readonly asked?: Readonly<Record<string, string>> | undefined;
  /** What is to be said of the whole. */
  readonly alert?: string | undefined;
  readonly refused?: (FormState & { readonly status: number }) | undefined;
}

/** The catalogue and one's own requests; with what was refused, and why, where something was. */
export async function renderOwnRequests(
  member: LoggedIn,
  services: ToolServices,
  { asked = {}, alert, refused }: ToolPageState,
): Promise<Response> {
  const own = await ownRequests(member, services);
  const filling = ownRequestsFilling(own, member, asked.outil);
  const html = await filledPage(
    '/compte/demandes/index',
    filling,
    { notice: noticeNamed(toolNotices, asked.fait), alert },
    services,
  );
  return refused ? pageResponse(formPage(html, refused), refused.status) : pageResponse(html);
}

async function showToDecide(member: LoggedIn, services: ToolServices): Promise<Response> {
  const { catalogue, requests } = await requestsToDecide(member, services);
  const inState = (state: string) =>
    requests
      .filter((request) => toolRequestState(request) === state)
      .map((request) => requestFilling(request, catalogue, member.circumstances));
  const [attente, ouverte] = [inState('waiting'), inState('granted')];
  const shown = { 'aucune-attente': attente.length === 0, 'aucune-ouverte': ouverte.length === 0 };
  const filling = { shown, lists: { attente, ouverte } };
  return pageResponse(await filledPage('/compte/demandes/a-decider/index', filling, {}, services));
}

async function showRequest(
  { headers }: Request,
  asked: Readonly<Record<string, string>>,
  services: ToolServices,
): Promise<Response> {
  const door = doorOf(asked);
  const id = asked.demande ?? '';
  if (door === 'broken-link') return renderToolMessage(toolTexts.linkOver, 403, services);
  const member = await memberAt(door, toolOpening(id), headers, services);
  if (!member)
    return door.pass ? renderToolMessage(toolTexts.linkOver, 403, services) : leadTo('/connexion/');
  return renderRequest(door, member, id, services, { asked });
}

/** The page of one request for whoever decides on it; for the others, why it is not shown. */
export async function renderRequest(
  door: MemberDoor,
  member: LoggedIn,
  id: string,
  services: ToolServices,
  { asked = {}, alert, refused }: ToolPageState,
): Promise<Response> {
  const read = await requestToDecide(member, id, services);
  if (read.kind === 'refused')
    return renderToolMessage(toolRefusalText[read.refusal], statusOfTool(read.refusal), services);
  const { request, catalogue } = read.value;
  const filling = decisionFilling(request, catalogue, member.circumstances, door);
  const notice = noticeNamed(toolNotices, asked.fait);
  // The link of a mail serves once: afterwards it tells how the request ended.
  const isUsed = door.pass !== undefined && toolRequestState(request) !== 'waiting' && notice === undefined;
  const said = { notice, alert: alert ?? (isUsed ? toolRefusalText['not-waiting'] : undefined) };
  const html = await filledPage('/demande/index', { lists: { demande: [filling] } }, said, services);
  if (refused) return pageResponse(formPage(html, refused), refused.status);
  return pageResponse(html, isUsed ? 409 : 200);
}

/** A page that says why, in the place of a request. */
export const renderToolMessage = (
  message: string,
  status: number,
  services: ToolServices,
): Promise<Response> => {
  const link = { label: toolTexts.toDecide, href: '/compte/demandes/a-decider/' };
  return renderMessage({ title: toolTexts.cannotShow, paragraphs: [message], link }, status, services);
};
