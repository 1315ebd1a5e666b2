import type { Filling } from '../fill-page.ts';
import { consoleAddress } from './console-page.ts';

/** The ways to the next page of a list and back to its first one; each is there when it leads somewhere. */
export function numberedWays(
  path: string,
  asked: Readonly<Record<string, string | undefined>>,
  { page, size, total }: { readonly page: number; readonly size: number; readonly total: number },
): Pick<Filling, 'links'> & { readonly shown: Readonly<Record<string, boolean>> } {
  const filter = { ...asked, page: undefined, fait: undefined };
  return {
    shown: { next: page * size < total, first: page > 1 },
    links: {
      next: consoleAddress(path, { ...filter, page: String(page + 1) }),
      first: consoleAddress(path, filter),
    },
  };
}

/** What a page shows where its list is not read. */
export const noWays = { next: false, first: false } as const;
