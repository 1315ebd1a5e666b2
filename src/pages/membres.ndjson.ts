import type { APIRoute } from 'astro';
import { writeMembers } from '../site/members-file.ts';
import { loadSite } from '../site/site.ts';

export const GET: APIRoute = async () => new Response(writeMembers((await loadSite()).content));
