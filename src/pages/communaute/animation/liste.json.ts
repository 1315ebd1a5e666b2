import type { APIRoute } from 'astro';
import { listedReferent, referentTable } from '../../../site/referent-rows.ts';
import { loadRelations } from '../../../site/load-relations.ts';
import { loadSite } from '../../../site/site.ts';

export const GET: APIRoute = async () =>
  Response.json(referentTable(await loadSite(), await loadRelations()).map(listedReferent));
