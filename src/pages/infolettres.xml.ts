import type { APIRoute } from 'astro';
import { feedHeaders } from '../site/atom-feed.ts';
import { loadSite } from '../site/site.ts';
import { newslettersFeed } from '../site/text-feeds.ts';

export const GET: APIRoute = async () =>
  new Response(newslettersFeed(await loadSite()), { headers: feedHeaders });
