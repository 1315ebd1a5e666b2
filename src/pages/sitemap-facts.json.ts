import type { APIRoute } from 'astro';
import { loadOffers } from '../site/load-offers.ts';
import { loadSite } from '../site/site.ts';
import { sitemapFacts } from '../site/sitemap/sitemap-facts.ts';

/** For the sitemap's integration, which takes it away. */
export const GET: APIRoute = async () => Response.json(sitemapFacts(await loadSite(), await loadOffers()));
