import { isDeepStrictEqual } from 'node:util';
import { pagefindIndex } from '../../adapters/pagefind-index.ts';
import type { Offers } from '../offers.ts';
import type { Relations } from '../relations.ts';
import type { Site } from '../site.ts';
import { indexedPage } from './search-record.ts';
import { searchRecords } from './search-records.ts';

type Files = ReturnType<typeof pagefindIndex>;

let last: { readonly pages: readonly unknown[]; readonly files: Files } | undefined;

/** The files of the search's index; those that it gave the time before, where it would find the same in the same words. */
export function searchIndex(site: Site, offers: Offers, relations: Relations): Files {
  const pages = searchRecords(site, offers, relations).map(indexedPage);
  if (!last || !isDeepStrictEqual(last.pages, pages)) last = { pages, files: pagefindIndex(pages) };
  return last.files;
}
