import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { answerGateway } from '../src/http/cms/answer-gateway.ts';

/** `POST /api/cms`: what the editor asks, in Decap's proxy protocol. */
export default (request: Request): Promise<Response> => answering(request, services, answerGateway);

export const config: Config = { path: '/api/cms', method: 'POST' };
