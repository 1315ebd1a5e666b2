import type { APIRoute } from 'astro';
import type { BuildFacts } from '../schema/build-facts.ts';
import { loadSite } from '../site/site.ts';

/** What was built, and when: `/api/health` tells it to those who watch the site. */
export const GET: APIRoute = async () => {
  const { settings } = await loadSite();
  const facts: BuildFacts = {
    builtAt: new Date().toISOString(),
    builtFor: settings.today,
    ...(settings.commit !== undefined && { commit: settings.commit }),
  };
  return Response.json(facts);
};
