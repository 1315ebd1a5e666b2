import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { listContentPictures } from '../../adapters/content-pictures.ts';
import { mediaFolder } from '../../domain/content-place.ts';
import { loadSite } from '../../site/site.ts';

export async function getStaticPaths() {
  const { settings } = await loadSite();
  const names = await listContentPictures(settings.contentDir);
  return names.map((picture) => ({
    params: { picture },
    props: { path: join(settings.contentDir, mediaFolder, picture) },
  }));
}

export const GET: APIRoute<{ path: string }> = async ({ props }) => new Response(await readFile(props.path));
