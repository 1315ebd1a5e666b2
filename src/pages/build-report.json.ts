import type { APIRoute } from 'astro';
import { writeBuildReport } from '../site/build-report.ts';
import { loadSite } from '../site/site.ts';

export const GET: APIRoute = async () => new Response(writeBuildReport(await loadSite()));
