import type { ListedRow } from './listed-row.ts';

/** A row that was found, as an item of a list. */
export function showRow({ title, href, about, links }: ListedRow): HTMLLIElement {
  const item = document.createElement('li');
  item.append(linkTo(href, title));
  if (about) item.append(muted(about));
  if (links.length > 0) {
    const line = document.createElement('div');
    line.append(...links.flatMap(({ label, href: to }, index) => [index > 0 ? ', ' : '', linkTo(to, label)]));
    item.append(line);
  }
  return item;
}

function linkTo(href: string | undefined, text: string): Node {
  if (href === undefined) return document.createTextNode(text);
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}

function muted(text: string): HTMLElement {
  const line = document.createElement('div');
  line.className = 's-muted';
  line.textContent = text;
  return line;
}
