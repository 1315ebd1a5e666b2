import { accountState, type AccountState } from '../../journeys/account/account-state.ts';
import type { OwnAccount } from '../../journeys/account/own-account.ts';
import { readOwnAccount } from '../../journeys/account/read-own-account.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { accountNoticeText } from '../../texts/account.ts';
import { fillPage, type Filling } from '../fill-page.ts';
import { logFault } from '../log/log-fault.ts';
import { leadTo } from '../lead-to.ts';
import { pageResponse } from '../page-response.ts';
import { accountFilling } from './account-filling.ts';
import { marrainageFilling } from './marrainage-filling.ts';
import { departureFilling } from './departure-filling.ts';
import { historyFilling } from './history-filling.ts';
import { listsFilling } from './lists-filling.ts';
import { extensionFilling, missionsFilling } from './missions-filling.ts';

type PageServices = Services & { readonly site: SiteFiles };

/** What a page of the account shows. */
type FillAccountPage = (
  state: AccountState,
  asked: URLSearchParams,
  services: Services,
) => Filling | Promise<Filling>;

const pages: ReadonlyMap<string, FillAccountPage> = new Map<string, FillAccountPage>([
  ['/compte/', accountFilling],
  ['/compte/missions/', missionsFilling],
  ['/compte/prolongation/', extensionFilling],
  ['/compte/marrainage/', marrainageFilling],
  ['/compte/depart/', departureFilling],
  ['/compte/listes/', listsFilling],
  ['/compte/historique/', historyFilling],
]);

/** `GET /compte/…`: a page of the account of whoever is logged in; the others are led to the login page. */
export async function showAccountPage(request: Request, services: PageServices): Promise<Response> {
  const own = await readOwnAccount(request.headers, services);
  if (!own) return leadTo('/connexion/');
  const { pathname, searchParams } = new URL(request.url);
  return pageResponse(await renderAccountPage(pathname, own, searchParams, services));
}

/** The HTML of a page of one's own account; `fait` of the query names what was just done. */
export async function renderAccountPage(
  pathname: string,
  own: OwnAccount,
  asked: URLSearchParams,
  services: PageServices,
): Promise<string> {
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const fill = pages.get(path);
  if (!fill) throw new Error(`No page of the account is at ${path}.`);
  const state = await accountState(own, services);
  for (const part of [state.mailbox, state.change])
    if (part.kind === 'unreachable') logFault(`GET ${path}, a part of the account`, part.fault);
  const notice = accountNoticeText[asked.get('fait') as keyof typeof accountNoticeText] as string | undefined;
  const { shown, facts, ...filling } = await fill(state, asked, services);
  return fillPage(await services.site.page(`${path}index`), {
    ...filling,
    shown: { ...shown, notice: notice !== undefined, restricted: !state.mayChange, full: state.mayChange },
    facts: { ...facts, notice: notice ?? '', nom: state.actor.author.fullname },
  });
}
