import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { receiveAgendaChange } from '../src/http/agenda/receive-agenda-change.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';

/** `POST /api/agenda/<change>`: who comes to an event, its announcements and its room. */
export default observed('agenda-change', (request: Request) =>
  answering(request, services, receiveAgendaChange),
);

export const config: Config = { path: '/api/agenda/:change', method: 'POST' };
