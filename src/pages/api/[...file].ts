import type { APIRoute } from 'astro';
import { openDataFiles, type OpenDataFile } from '../../site/open-data/open-data.ts';

export async function getStaticPaths() {
  const files = await openDataFiles();
  return files.map(({ path, body }) => ({ params: { file: path.slice('api/'.length) }, props: { body } }));
}

export const GET: APIRoute<Pick<OpenDataFile, 'body'>> = ({ props }) => new Response(props.body());
