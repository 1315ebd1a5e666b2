import type { APIRoute } from 'astro';
import { feedHeaders } from '../site/atom-feed.ts';
import { loadSite } from '../site/site.ts';
import { postsFeed } from '../site/text-feeds.ts';

export const GET: APIRoute = async () => new Response(postsFeed(await loadSite()), { headers: feedHeaders });
