import { startupPath } from '../paths.ts';
import type { Catalogue, ListedStartup } from './catalogue.ts';

/** A startup's card, filled into the page's template. */
export function startupCard(
  card: HTMLTemplateElement,
  { id, title, mission, places }: ListedStartup,
  { facets }: Pick<Catalogue, 'facets'>,
): Node {
  const filled = card.content.cloneNode(true) as DocumentFragment;
  const link = filled.querySelector('a');
  if (link) {
    link.href = startupPath(id);
    link.textContent = title;
  }
  const phase = facets.findIndex(({ name }) => name === 'phase');
  const label = facets[phase]?.values[places[phase]?.[0] ?? -1]?.label ?? '';
  const lines = [mission, label];
  for (const [index, paragraph] of filled.querySelectorAll('p').entries()) {
    const line = lines[index] ?? '';
    if (line === '') paragraph.remove();
    else paragraph.textContent = line;
  }
  return filled;
}
