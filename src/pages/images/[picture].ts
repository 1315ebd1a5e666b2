import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { loadSite } from '../../site/site.ts';

/** Copies of pictures of other sites that texts show. */
export async function getStaticPaths() {
  const { pictureFiles } = await loadSite();
  return [...pictureFiles].map(([picture, path]) => ({ params: { picture }, props: { path } }));
}

export const GET: APIRoute<{ path: string }> = async ({ props }) => new Response(await readFile(props.path));
