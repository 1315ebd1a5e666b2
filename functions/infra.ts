import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { receiveInfra } from '../src/http/infra/receive-infra.ts';
import { observed } from '../src/http/log/observed.ts';

/** `/api/infra/v1/…`: what other tools of the community ask of accounts. */
export default observed('infra', (request: Request) => receiveInfra(request, services));

export const config: Config = { path: '/api/infra/v1/*' };
