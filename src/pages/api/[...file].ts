import type { APIRoute } from 'astro';
import { apiFiles } from '../../api/api-files.ts';
import { v3Files } from '../../api/v3/files.ts';
import { loadPublishedData } from '../../site/published-data.ts';
import { loadSite } from '../../site/site.ts';

interface Props extends Record<string, unknown> {
  readonly body: () => string | Uint8Array<ArrayBuffer>;
}

export async function getStaticPaths() {
  const { content, settings } = await loadSite();
  const { today, siteUrl } = settings;
  const source = { content, today, siteUrl, published: await loadPublishedData() };
  const files = [...apiFiles(source).map(({ path, text }) => ({ path, body: text })), ...v3Files(source)];
  return files.map(({ path, body }) => ({ params: { file: path.slice('api/'.length) }, props: { body } }));
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.body());
