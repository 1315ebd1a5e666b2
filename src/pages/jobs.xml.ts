import type { APIRoute } from 'astro';
import { jobsFeed } from '../site/jobs-feed.ts';
import { loadSite } from '../site/site.ts';

export const GET: APIRoute = async () =>
  new Response(jobsFeed(await loadSite()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
