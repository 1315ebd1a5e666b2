import type { APIRoute } from 'astro';
import { addressName } from '../../domain/dated-entry.ts';
import type { AgendaEvent } from '../../schema/agenda-event.ts';
import type { Entry } from '../../schema/content.ts';
import { agendaCalendar } from '../../site/agenda-calendar.ts';
import { calendarHeaders } from '../../site/headers.ts';
import { loadSite } from '../../site/site.ts';

export async function getStaticPaths() {
  const { content } = await loadSite();
  return content.agenda.map((event) => ({ params: { id: addressName(event.id) }, props: { event } }));
}

export const GET: APIRoute<{ event: Entry<AgendaEvent> }> = async ({ props }) =>
  new Response(agendaCalendar([props.event], await loadSite()), { headers: calendarHeaders });
