import { kindNames } from '../../texts/search.ts';
import { authorPath } from '../paths.ts';
import type { ListedMember } from '../directory/directory-search.ts';
import { markedText } from './marked-text.ts';
import type { FoundPage } from './pagefind.ts';
import { isKind } from './query.ts';

/** What a line of the list shows. */
interface Line {
  readonly href: string;
  readonly title: string;
  readonly mention: string;
  readonly excerpt: readonly (Node | string)[];
}

/** A found page as a line out of the page's template. */
export function resultLine(line: HTMLTemplateElement, { url, meta, filters, excerpt }: FoundPage): Node {
  const kind = filters.kind?.[0] ?? '';
  return fill(line, {
    href: url,
    title: meta.title ?? url,
    mention: [isKind(kind) ? kindNames[kind] : '', meta.detail ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    excerpt: markedText(excerpt).map(({ text, isMarked }) => (isMarked ? mark(text) : text)),
  });
}

/** A found member as a line out of the same template. */
export const memberLine = (line: HTMLTemplateElement, { id, fullname, role, domaine }: ListedMember): Node =>
  fill(line, {
    href: authorPath(id),
    title: fullname,
    mention: [role, domaine].filter((part) => part !== '').join(' · '),
    excerpt: [],
  });

function fill(template: HTMLTemplateElement, { href, title, mention, excerpt }: Line): Node {
  const filled = template.content.cloneNode(true) as DocumentFragment;
  const link = filled.querySelector('a');
  if (link) {
    link.href = href;
    link.textContent = title;
  }
  const [about, text] = filled.querySelectorAll('p');
  if (mention === '') about?.remove();
  else about?.append(mention);
  if (excerpt.length === 0) text?.remove();
  else text?.append(...excerpt);
  return filled;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
