import type { APIRoute } from 'astro';
import { loadOffers } from '../../../site/load-offers.ts';
import { loadRelations } from '../../../site/load-relations.ts';
import { searchIndex } from '../../../site/search/search-index.ts';
import { loadSite } from '../../../site/site.ts';

export async function getStaticPaths() {
  const files = await searchIndex(await loadSite(), await loadOffers(), await loadRelations());
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.content);
