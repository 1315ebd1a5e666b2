import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { receiveConfirmation } from '../src/http/account/confirm.ts';
import { answering } from '../src/http/answering.ts';

/** `POST /api/account-confirmation`: confirms a new address. */
export default (request: Request): Promise<Response> => answering(request, services, receiveConfirmation);

export const config: Config = { path: '/api/account-confirmation', method: 'POST' };
