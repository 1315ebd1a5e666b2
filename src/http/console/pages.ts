import { isAllowed } from '../../domain/permissions.ts';
import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { consoleNotices, consoleTexts } from '../../texts/console.ts';
import { fillPage, type Filling } from '../fill-page.ts';
import { formPage, type FormState } from '../form-page.ts';
import { leadTo } from '../lead-to.ts';
import { noticeNamed } from '../notice-named.ts';
import { pageResponse } from '../page-response.ts';
import { renderMessage } from '../render-message.ts';
import type { FillConsolePage } from './console-page.ts';
import { domainsPage } from './domains.ts';
import { forecastPage } from './forecast.ts';
import { erasurePage } from './erasure.ts';
import { godparentsPage } from './godparents.ts';
import { healthPage } from './health.ts';
import { holdsPage } from './holds.ts';
import { homePage } from './home.ts';
import { journalPage } from './journal.ts';
import { mailsPage } from './mails.ts';
import { movementsPage } from './movements.ts';
import { toolRequestsPage } from './tool-requests.ts';

export type ConsoleServices = Services & { readonly site: SiteFiles };

const pages: ReadonlyMap<string, FillConsolePage> = new Map([
  ['/console/', homePage],
  ['/console/mouvements/', movementsPage],
  ['/console/suspensions/', holdsPage],
  ['/console/previsions/', forecastPage],
  ['/console/sante/', healthPage],
  ['/console/courriels/', mailsPage],
  ['/console/journal/', journalPage],
  ['/console/marrainages/', godparentsPage],
  ['/console/domaines/', domainsPage],
  ['/console/demandes/', toolRequestsPage],
  ['/console/effacement/', erasurePage],
]);

/** `GET /console/…`: 303 to the login page without a session, 403 where the policy refuses, 422 for a wrong filter. */
export async function showConsolePage(request: Request, services: ConsoleServices): Promise<Response> {
  const viewer = await loggedIn(request.headers, services);
  if (!viewer) return leadTo('/connexion/');
  if (!isAllowed(viewer.actor, { action: 'see-console' }, viewer.circumstances)) return forbidden(services);
  const { pathname, searchParams } = new URL(request.url);
  return renderConsolePage(pathname.replace(/\/?$/, '/'), viewer, services, {
    asked: Object.fromEntries(searchParams),
  });
}

/** What is shown beside the page itself: its query, and the form that was refused. */
export interface Shown {
  readonly asked?: Readonly<Record<string, string>> | undefined;
  readonly filling?: Filling | undefined;
  readonly refused?: (FormState & { readonly status: number }) | undefined;
}

/** A page of the console for one person; with what was refused, and why, where something was. */
export async function renderConsolePage(
  path: string,
  viewer: LoggedIn,
  services: ConsoleServices,
  { asked = {}, filling: more, refused }: Shown,
): Promise<Response> {
  const fill = pages.get(path);
  if (!fill) throw new Error(`No page of the console is at ${path}.`);
  const { filling, errors } = await fill(asked, viewer, services);
  const mayAct = isAllowed(viewer.actor, { action: 'act-in-console' }, viewer.circumstances);
  const notice = noticeNamed(consoleNotices, asked.fait);
  const html = fillPage(await services.site.page(`${path}index`), {
    ...filling,
    facts: { ...filling.facts, notice: notice ?? '' },
    shown: {
      warned: false,
      ...filling.shown,
      ...more?.shown,
      notice: notice !== undefined,
      agir: mayAct,
      lire: !mayAct,
    },
  });
  if (refused) return pageResponse(formPage(html, refused), refused.status);
  if (!errors) return pageResponse(html);
  return pageResponse(formPage(html, { values: asked, errors, action: path, message: errors.suite }), 422);
}

/** The page of those whom the policy refuses. */
export const forbidden = (services: ConsoleServices): Promise<Response> => {
  const link = { label: consoleTexts.toAccount, href: '/compte/' };
  const message = { title: consoleTexts.forbidden, paragraphs: [consoleTexts.forbiddenWhy], link };
  return renderMessage(message, 403, services);
};
