import { docAddress } from './doc-address.ts';
import type { DocMenuGroup, DocMenuItem } from './doc-menu.ts';
import type { DocSource } from './doc-page.ts';

/** The menu of a documentation without `SUMMARY.md`: folders in folders, in the order of their names. */
export function menuOfFolders(pages: readonly DocSource[]): DocMenuGroup[] {
  const shown = pages
    .filter(({ data }) => data.hidden !== true)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const items: DocMenuItem[] = [];
  const holders: { key: string; items: DocMenuItem[] }[] = [];
  for (const { key, title, path } of shown) {
    while (holders.length > 0 && !key.startsWith(`${holders.at(-1)?.key ?? ''}/`)) holders.pop();
    const below: DocMenuItem[] = [];
    (holders.at(-1)?.items ?? items).push({ title, href: docAddress(key), path, items: below });
    if (key !== '') holders.push({ key, items: below });
  }
  return items.length === 0 ? [] : [{ title: undefined, items }];
}
