import type { APIRoute } from 'astro';
import { buildDirectory } from '../../../site/directory/build-directory.ts';
import { packDirectory } from '../../../site/directory/compact-index.ts';
import { loadSite } from '../../../site/site.ts';

export const GET: APIRoute = async () => new Response(packDirectory(buildDirectory(await loadSite())));
