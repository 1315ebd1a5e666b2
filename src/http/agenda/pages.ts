import { isAllowed } from '../../domain/permissions.ts';
import { ownAgenda } from '../../journeys/agenda/see-agenda.ts';
import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import { eventPageForm } from '../../schema/agenda-forms.ts';
import { agendaNotices, agendaRefusalText } from '../../texts/agenda-account.ts';
import { leadTo } from '../lead-to.ts';
import { noticeNamed } from '../notice-named.ts';
import { pageResponse } from '../page-response.ts';
import { filledPage } from '../filled-page.ts';
import type { AgendaServices } from './agenda-page.ts';
import { ownAgendaFilling } from './agenda-filling.ts';
import { showPreparation } from './preparation.ts';

/**
 * `GET /compte/agenda/`: the events that one comes to and organises, with the days of the one that `evenement` names;
 * `/compte/agenda/rendez-vous/`: one day of an event, for whoever organises it. Nothing changes.
 */
export async function showAgendaPages(request: Request, services: AgendaServices): Promise<Response> {
  const member = await loggedIn(request.headers, services);
  if (!member) return leadTo('/connexion/');
  const { actor, circumstances } = member;
  if (!isAllowed(actor, { action: 'read-account', account: actor.id }, circumstances))
    return leadTo('/connexion/');
  const { pathname, searchParams } = new URL(request.url);
  const asked = Object.fromEntries(searchParams);
  if (pathname.includes('/rendez-vous')) return showPreparation(member, asked, services);
  return renderOwnAgenda(member, asked, services);
}

/** What is said above a page, and how it is answered. */
export interface AgendaSaid {
  readonly alert?: string | undefined;
  readonly status?: number;
}

/** The events that one comes to and organises. */
export async function renderOwnAgenda(
  member: LoggedIn,
  asked: Readonly<Record<string, string>>,
  services: AgendaServices,
  { alert, status }: AgendaSaid = {},
): Promise<Response> {
  const { evenement } = eventPageForm.parse(asked);
  const agenda = await ownAgenda(member, evenement, services);
  const isUnknown = evenement !== undefined && agenda.chosen === undefined;
  const said = alert ?? (isUnknown ? agendaRefusalText['unknown-event'] : undefined);
  const notice = noticeNamed(agendaNotices, asked.fait);
  const html = await filledPage(
    '/compte/agenda/index',
    ownAgendaFilling(agenda),
    { notice, alert: said },
    services,
  );
  return pageResponse(html, status ?? (isUnknown ? 404 : 200));
}
