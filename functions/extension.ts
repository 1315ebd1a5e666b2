import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { showExtension } from '../src/http/extension/show-extension.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /prolongation/?…`: the form for a longer mission, by the link of a reminder. */
export default observed('extension', (request: Request) => answering(request, services, showExtension));

export const config: Config = { path: ['/prolongation', '/prolongation/'], method: 'GET' };
