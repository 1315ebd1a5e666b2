import type { Token } from 'markdown-it';
import { docMarkdown } from './doc-markdown.ts';

/** A line of the table of contents. */
export interface SummaryItem {
  readonly title: string;
  /** What the line links to, as it is written; undefined for a title without a link. */
  readonly link: string | undefined;
  /** Its line in the file, from 1. */
  readonly line: number;
  readonly items: SummaryItem[];
}

/** A part of the table of contents; the first one may have no title. */
export interface SummaryGroup {
  readonly title: string | undefined;
  readonly items: SummaryItem[];
}

/** Reads `SUMMARY.md`: headings of the second level and below begin groups, nested lists are the pages. */
export function readSummary(text: string): SummaryGroup[] {
  let group: SummaryGroup = { title: undefined, items: [] };
  const groups = [group];
  /** The last line of each depth. */
  const above: SummaryItem[] = [];
  let depth = 0;
  let expected: 'title' | 'item' | undefined;
  for (const token of docMarkdown.parse(text, {})) {
    if (token.type === 'list_item_open') depth++;
    if (token.type === 'list_item_close') depth--;
    if (token.type === 'list_item_open') expected = 'item';
    if (token.type === 'heading_open') expected = token.tag === 'h1' ? undefined : 'title';
    if (token.type !== 'inline' || expected === undefined) continue;
    if (expected === 'title') {
      group = { title: plainText(token), items: [] };
      groups.push(group);
      above.length = 0;
    } else {
      const item = itemOf(token, (token.map?.[0] ?? 0) + 1);
      (above[depth - 2]?.items ?? group.items).push(item);
      above.splice(depth - 1, above.length, item);
    }
    expected = undefined;
  }
  return groups.filter(({ title, items }) => title !== undefined || items.length > 0);
}

/** The text of a line of Markdown, without its marks. */
export const plainText = ({ children }: Token): string =>
  (children ?? [])
    .map(({ type, content }) => (type === 'html_inline' ? '' : type === 'softbreak' ? ' ' : content))
    .join('')
    .trim();

function itemOf(token: Token, line: number): SummaryItem {
  const link = token.children?.find(({ type }) => type === 'link_open');
  const short = String(link?.attrGet('title') ?? '').trim();
  const href = link?.attrGet('href');
  return {
    title: short === '' ? plainText(token) : short,
    link: href === null || href === undefined ? undefined : String(href),
    line,
    items: [],
  };
}
