import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { receiveConfirmation } from '../src/http/account/confirm.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';

/** `POST /api/account-confirmation`: confirms a new address. */
export default observed('account-confirmation', (request: Request) =>
  answering(request, services, receiveConfirmation),
);

export const config: Config = { path: '/api/account-confirmation', method: 'POST' };
