import type { APIRoute } from 'astro';
import { loadSite } from '../../site/site.ts';
import { securityFile } from '../../site/well-known-files.ts';

export const GET: APIRoute = async () => new Response(securityFile((await loadSite()).settings));
