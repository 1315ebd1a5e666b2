import type { APIRoute } from 'astro';
import { feedHeaders } from '../site/atom-feed.ts';
import { jobsFeed } from '../site/jobs-feed.ts';
import { loadSite } from '../site/site.ts';

export const GET: APIRoute = async () => new Response(jobsFeed(await loadSite()), { headers: feedHeaders });
