import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { avatarSides, avatarUses } from '../../../site/pictures/avatar-sizes.ts';
import { loadSite } from '../../../site/site.ts';

/** Members' pictures in each size. */
export async function getStaticPaths() {
  const { avatars } = await loadSite();
  return [...avatars].flatMap(([id, files]) =>
    avatarUses.map((use) => ({
      params: { id, side: String(avatarSides[use]) },
      props: { path: files[use] },
    })),
  );
}

export const GET: APIRoute<{ path: string }> = async ({ props }) => new Response(await readFile(props.path));
