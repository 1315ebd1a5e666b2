import type { APIRoute } from 'astro';
import { loadSite } from '../site/site.ts';
import { humansFile } from '../site/well-known-files.ts';

export const GET: APIRoute = async () => new Response(humansFile((await loadSite()).settings));
