import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { searchGodparents } from '../src/journeys/godparents/search-godparents.ts';

/** Every hour: moves on the searches for godparents. */
export default scheduled('godparent-search', services, (held) => searchGodparents(held));

export const config: Config = { schedule: '15 * * * *' };
