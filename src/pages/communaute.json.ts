import type { APIRoute } from 'astro';
import { writeCommunity } from '../site/community-file.ts';
import { loadSite } from '../site/site.ts';

export const GET: APIRoute = async () => new Response(writeCommunity((await loadSite()).content));
