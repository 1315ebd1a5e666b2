import type { APIRoute } from 'astro';
import { filesOf, publishedNameOf } from '../../content/published-files.ts';
import { collectionNames, type CollectionName } from '../../schema/collections.ts';
import { loadSite } from '../../site/site.ts';

export const getStaticPaths = () =>
  collectionNames.map((name) => ({ params: { collection: publishedNameOf(name) }, props: { name } }));

export const GET: APIRoute<{ name: CollectionName }> = async ({ props }) =>
  Response.json(filesOf(props.name, (await loadSite()).files));
