import type { APIRoute } from 'astro';
import { loadRelations } from '../../site/load-relations.ts';
import { loadSite } from '../../site/site.ts';
import { listedTeams, teamGroups } from '../../site/team-groups.ts';

export const GET: APIRoute = async () =>
  Response.json(teamGroups(await loadSite(), await loadRelations()).flatMap(listedTeams));
