import type { APIRoute } from 'astro';
import { loadSite } from '../../site/site.ts';
import { buildCatalogue } from '../../site/startups/build-catalogue.ts';
import { packCatalogue } from '../../site/startups/catalogue.ts';

export const GET: APIRoute = async () => {
  const { content, publicIncubators } = await loadSite();
  return new Response(packCatalogue(buildCatalogue(content.startups, publicIncubators)));
};
