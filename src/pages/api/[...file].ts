import type { APIRoute } from 'astro';
import { openDataFiles, type OpenDataFile } from '../../site/open-data/open-data.ts';

export async function getStaticPaths() {
  const files = await openDataFiles();
  return files.map(({ path, written }) => ({
    params: { file: path.slice('api/'.length) },
    props: { written },
  }));
}

export const GET: APIRoute<Pick<OpenDataFile, 'written'>> = ({ props }) => new Response(props.written());
