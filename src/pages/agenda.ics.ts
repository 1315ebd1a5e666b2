import type { APIRoute } from 'astro';
import { agendaCalendar } from '../site/agenda-calendar.ts';
import { calendarHeaders } from '../site/headers.ts';
import { loadSite } from '../site/site.ts';

export const GET: APIRoute = async () => {
  const site = await loadSite();
  return new Response(agendaCalendar(site.content.agenda, site), { headers: calendarHeaders });
};
