import type { AgendaRefusal } from '../../domain/agenda-refusal.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { agendaRefusalText, agendaTexts } from '../../texts/agenda-account.ts';
import { renderMessage } from '../render-message.ts';

export type AgendaServices = Services & { readonly site: SiteFiles };

/** Where a refusal stands among the answers of HTTP. */
export function statusOfAgenda(refusal: AgendaRefusal): number {
  if (refusal === 'not-allowed') return 403;
  if (refusal === 'not-sent') return 503;
  return refusal === 'unknown-event' || refusal === 'unknown-day' ? 404 : 409;
}

/** A page that says why, in the place of an event. */
export const renderAgendaMessage = (refusal: AgendaRefusal, services: AgendaServices): Promise<Response> => {
  const link = { label: agendaTexts.toAgenda, href: '/compte/agenda/' };
  const message = { title: agendaTexts.cannotShow, paragraphs: [agendaRefusalText[refusal]], link };
  return renderMessage(message, statusOfAgenda(refusal), services);
};
