import type { AgendaRefusal } from '../../domain/agenda-refusal.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { agendaRefusalText, agendaTexts } from '../../texts/agenda-account.ts';
import { fillPage, type Filling } from '../fill-page.ts';
import { messagePage } from '../message-page.ts';
import { pageResponse } from '../page-response.ts';

export type AgendaServices = Services & { readonly site: SiteFiles };

/** Where a refusal stands among the answers of HTTP. */
export function statusOfAgenda(refusal: AgendaRefusal): number {
  if (refusal === 'not-allowed') return 403;
  if (refusal === 'not-sent') return 503;
  return refusal === 'unknown-event' || refusal === 'unknown-day' ? 404 : 409;
}

/** A page of the agenda with what is to be said above it. */
export const filledAgenda = async (
  path: string,
  filling: Filling,
  { notice, alert }: { readonly notice?: string | undefined; readonly alert?: string | undefined },
  { site }: AgendaServices,
): Promise<string> =>
  fillPage(await site.page(path), {
    ...filling,
    facts: { ...filling.facts, notice: notice ?? '', alerte: alert ?? '' },
    shown: { ...filling.shown, notice: notice !== undefined, alerte: alert !== undefined },
  });

/** A page that says why, in the place of an event. */
export const renderAgendaMessage = async (
  refusal: AgendaRefusal,
  { site }: AgendaServices,
): Promise<Response> =>
  pageResponse(
    messagePage(
      {
        title: agendaTexts.cannotShow,
        paragraphs: [agendaRefusalText[refusal]],
        link: { label: agendaTexts.toAgenda, href: '/compte/agenda/' },
      },
      await site.page('/404'),
    ),
    statusOfAgenda(refusal),
  );
