import type { APIRoute } from 'astro';
import { loadSite } from '../site/site.ts';
import { robotsFile } from '../site/well-known-files.ts';

export const GET: APIRoute = async () => new Response(robotsFile((await loadSite()).settings));
