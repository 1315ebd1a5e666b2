import type { ContentFile } from '../content/read-entry.ts';
import { docExpectations } from '../texts/docs.ts';
import { docAddress } from './doc-address.ts';
import type { DocMenuGroup, DocMenuItem } from './doc-menu.ts';
import type { DocSource } from './doc-page.ts';
import { findFile } from './find-file.ts';
import { readSummary, type SummaryItem } from './read-summary.ts';
import type { Report } from './report.ts';

type Pages = ReadonlyMap<string, DocSource>;

/**
 * The menu that `SUMMARY.md` orders: hidden pages are left out with their line, what is below them moves up. A line
 * whose file is missing is reported, and stays as a title where it holds other lines.
 */
export function menuOfSummary(summary: ContentFile, pages: Pages, report: Report): DocMenuGroup[] {
  const seen = new Set<string>();
  const convert = (items: readonly SummaryItem[]): DocMenuItem[] => items.flatMap(itemsOf);
  const itemsOf = (item: SummaryItem): DocMenuItem[] => {
    const { title, link, line } = item;
    const titled = (): DocMenuItem[] => {
      const items = convert(item.items);
      return items.length === 0 ? [] : [{ title, href: undefined, path: undefined, items }];
    };
    if (link === undefined) return titled();
    if (/^(?:https?:|mailto:)/i.test(link))
      return [{ title, href: link, path: undefined, items: convert(item.items) }];
    const [file = '', hash] = link.split('#');
    const page = findFile(summary.path, file, pages);
    if (!page) {
      report(summary.path, line, link, docExpectations.summaryPage);
      return titled();
    }
    const again = seen.has(page.path);
    seen.add(page.path);
    if (page.data.hidden === true) return convert(item.items);
    if (again && hash === undefined) report(summary.path, line, link, docExpectations.summaryTwice);
    const href = docAddress(page.key) + (hash === undefined ? '' : `#${hash}`);
    return [{ title, href, path: again ? undefined : page.path, items: convert(item.items) }];
  };
  const menu = readSummary(summary.text).map(({ title, items }) => ({ title, items: convert(items) }));
  for (const { path, data } of pages.values())
    if (!seen.has(path) && data.hidden !== true) report(path, 1, path, docExpectations.inSummary);
  return menu.filter(({ items }) => items.length > 0);
}
