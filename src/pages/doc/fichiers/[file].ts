import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { loadSite } from '../../../site/site.ts';

export async function getStaticPaths() {
  const { docs, settings } = await loadSite();
  return [...docs.files].map(([file, path]) => ({
    params: { file },
    props: { path: join(settings.docsDir, path) },
  }));
}

export const GET: APIRoute<{ path: string }> = async ({ props }) => new Response(await readFile(props.path));
