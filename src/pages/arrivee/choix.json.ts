import type { APIRoute } from 'astro';
import { buildArrivalChoices } from '../../site/arrival/build-choices.ts';
import { packArrivalChoices } from '../../site/arrival/choices.ts';
import { loadSite } from '../../site/site.ts';

export const GET: APIRoute = async () =>
  new Response(packArrivalChoices(buildArrivalChoices(await loadSite())));
