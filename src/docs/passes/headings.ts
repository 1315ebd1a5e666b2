import { dottedSlug, headingSlug, uniqueIds } from '../heading-id.ts';
import type { PageContext, Part } from '../page-context.ts';

/** A line of the page's own table of contents. */
export interface TocEntry {
  readonly id: string;
  readonly text: string;
  readonly level: 2 | 3;
}

/** The headings of a page. */
export interface Headings {
  /** Id of the page's title. */
  readonly titleId: string;
  readonly toc: readonly TocEntry[];
  /** Every id of the page. */
  readonly ids: ReadonlySet<string>;
}

/**
 * Gives headings their ids and levels. GitBook's own mark in a heading is its id, else its text makes one; the first
 * `h1` is the page's title and leaves the body; no level is jumped over.
 */
export function evenHeadings({ $, page }: PageContext): Headings {
  const unique = uniqueIds();
  const title = $('h1').first();
  const titleId = unique(title.find('[id]').attr('id') ?? (headingSlug(page.title) || 'titre'));
  const ids = new Set([titleId]);
  title.remove();
  const toc: TocEntry[] = [];
  let level = 1;
  $('h1, h2, h3, h4, h5, h6, [id]').each((_, element) => {
    const part = $(element);
    if (!/^h[1-6]$/.test(element.tagName)) {
      if (part.closest('h1, h2, h3, h4, h5, h6').length === 0) {
        part.attr('id', unique(part.attr('id') ?? ''));
        ids.add(part.attr('id') ?? '');
      }
      return;
    }
    const text = part.text().replace(/\s+/g, ' ').trim();
    const slug = headingSlug(text);
    const id = unique(markOf(part, $) ?? (slug || 'section'));
    ids.add(id);
    const dotted = dottedSlug(text);
    if (dotted !== slug && !ids.has(dotted)) {
      ids.add(unique(dotted));
      part.prepend($('<span>').attr('id', dotted));
    }
    if (text === '' && part.find('img[alt!=""]').length === 0) {
      part.replaceWith($('<div>').attr('id', id).append(part.contents()));
      return;
    }
    level = Math.min(Math.max(Number(element.tagName.slice(1)), 2), level + 1);
    if (level === 2 || level === 3) toc.push({ id, text, level });
    part.replaceWith(
      $(`<h${String(level)}>`)
        .attr('id', id)
        .append(part.contents()),
    );
  });
  return { titleId, toc, ids };
}

/** The id that a heading holds, taken out of it. */
function markOf(heading: Part, $: PageContext['$']): string | undefined {
  const own = heading.attr('id');
  const marks = heading.find('[id]');
  const mark = own ?? marks.first().attr('id');
  marks.each((_, element) => {
    const part = $(element);
    if (part.is('span') && part.text() === '' && part.find('img').length === 0) part.remove();
    else part.removeAttr('id');
  });
  return mark === '' ? undefined : mark;
}
