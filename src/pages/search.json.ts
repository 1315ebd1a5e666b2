import type { APIRoute } from 'astro';
import { searchJson } from '../api/search.ts';
import { loadSite } from '../site/site.ts';

export const GET: APIRoute = async () => Response.json(searchJson((await loadSite()).content));
