import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { showAgendaPages } from '../src/http/agenda/pages.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /compte/agenda/…`: the events that one comes to, and those that one organises. */
export default observed('agenda-account', (request: Request) =>
  answering(request, services, showAgendaPages),
);

export const config: Config = {
  path: ['/compte/agenda', '/compte/agenda/', '/compte/agenda/rendez-vous', '/compte/agenda/rendez-vous/'],
  method: 'GET',
};
