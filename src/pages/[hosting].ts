import type { APIRoute } from 'astro';
import { headersFile } from '../site/headers.ts';
import { redirectsFile } from '../site/redirects.ts';
import { loadSite } from '../site/site.ts';

export async function getStaticPaths() {
  const { content, docs } = await loadSite();
  return [
    { params: { hosting: '_headers' }, props: { text: headersFile() } },
    { params: { hosting: '_redirects' }, props: { text: redirectsFile(content, docs) } },
  ];
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
