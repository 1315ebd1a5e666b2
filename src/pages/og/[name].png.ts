import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { APIRoute } from 'astro';
import { drawnPictures } from '../../adapters/drawn-pictures.ts';
import { homeWords } from '../../site/home/home-words.ts';
import { cardLayout, type Card } from '../../site/og/card-layout.ts';
import { ogCards } from '../../site/og/og-pictures.ts';
import { ogSize } from '../../site/og/og-size.ts';
import { loadSite } from '../../site/site.ts';

/** Survives builds, as `node_modules` does where sites are built. */
const draw = drawnPictures(resolve('node_modules/.cache/secretariat/og'));

/** The pictures that other sites show with a link to a page. */
export async function getStaticPaths() {
  const { content, settings, docs } = await loadSite();
  const { title, description } = homeWords(content, settings.siteName);
  const cards = ogCards({
    ...settings,
    lead: title === settings.siteName ? description : title,
    hasDocs: docs.docs.length > 0,
  });
  return [...cards].map(([name, card]) => ({ params: { name }, props: { card } }));
}

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await readFile(await draw({ layout: cardLayout(props.card), ...ogSize })));
