import type { APIRoute } from 'astro';
import { pagefindIndex } from '../../../adapters/pagefind-index.ts';
import { loadOffers } from '../../../site/offers.ts';
import { loadRelations } from '../../../site/relations.ts';
import { indexedPage } from '../../../site/search/search-record.ts';
import { searchRecords } from '../../../site/search/search-records.ts';
import { loadSite } from '../../../site/site.ts';

export async function getStaticPaths() {
  const records = searchRecords(await loadSite(), await loadOffers(), await loadRelations());
  const files = await pagefindIndex(records.map(indexedPage));
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.content);
