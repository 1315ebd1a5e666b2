import type { APIRoute } from 'astro';
import { listedOrganisation, organisationRows } from '../../site/organisation-rows.ts';
import { loadRelations } from '../../site/load-relations.ts';
import { loadSite } from '../../site/site.ts';

export const GET: APIRoute = async () =>
  Response.json(organisationRows(await loadSite(), await loadRelations()).map(listedOrganisation));
