import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { receiveConsoleChange } from '../src/http/console/receive-change.ts';
import { observed } from '../src/http/log/observed.ts';

/** `POST /api/console/<action>`: an action of an administrator. */
export default observed('console-change', (request: Request) =>
  answering(request, services, receiveConsoleChange),
);

export const config: Config = { path: '/api/console/:action', method: 'POST' };
