import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { showConfirmation } from '../src/http/account/confirm.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /compte/confirmation/`: the page with the button that confirms a new address. */
export default observed('account-confirmation-page', (request: Request) =>
  answering(request, services, showConfirmation),
);

export const config: Config = { path: ['/compte/confirmation', '/compte/confirmation/'], method: 'GET' };
