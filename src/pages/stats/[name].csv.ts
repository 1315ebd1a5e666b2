import type { APIRoute } from 'astro';
import { csvOf, type Figure } from '../../site/figures/figure.ts';
import { allFigures, loadFigures } from '../../site/figures/load-figures.ts';

export async function getStaticPaths() {
  return allFigures(await loadFigures()).map((figure) => ({
    params: { name: figure.name },
    props: { figure },
  }));
}

export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(csvOf(props.figure), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
