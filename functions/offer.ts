import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { observed } from '../src/http/log/observed.ts';
import { showOffer } from '../src/http/offers/show-offer.ts';

/** `GET /offre/?…`: whether an offer is filled or stays open. */
export default observed('offer', (request: Request) => answering(request, services, showOffer));

export const config: Config = { path: ['/offre', '/offre/'], method: 'GET' };
