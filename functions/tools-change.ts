import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { receiveToolChange } from '../src/http/tools/receive-tool-change.ts';

/** `POST /api/tools/<change>`: a request of access to a tool, and what is decided on it. */
export default observed('tools-change', (request: Request) =>
  answering(request, services, receiveToolChange),
);

export const config: Config = { path: '/api/tools/:change', method: 'POST' };
