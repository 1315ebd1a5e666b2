import type { APIRoute } from 'astro';
import { apiFiles, type ApiFile } from '../../api/api-files.ts';
import { loadSite } from '../../site/site.ts';

export async function getStaticPaths() {
  const { content, settings } = await loadSite();
  const { today, siteUrl } = settings;
  return apiFiles({ content, today, siteUrl }).map((file) => ({
    params: { file: file.path.slice('api/'.length) },
    props: { text: file.text },
  }));
}

export const GET: APIRoute<Pick<ApiFile, 'text'>> = ({ props }) => new Response(props.text());
