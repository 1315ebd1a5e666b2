import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { comeBackFromProvider } from '../src/http/proconnect.ts';

/** `GET /connexion/proconnect`: a person comes back from ProConnect. */
export default observed('proconnect', (request: Request) =>
  answering(request, services, comeBackFromProvider),
);

export const config: Config = { path: ['/connexion/proconnect', '/connexion/proconnect/'], method: 'GET' };
