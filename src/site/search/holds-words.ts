import { searchWords } from '../../domain/search-words.ts';
import type { FoundPage } from './pagefind.ts';

/** Letters at the end of a word that its other forms may not have: a plural, a feminine. */
const ending = 2;
const shortest = 3;

/**
 * Whether one of the found pages shows a word of the text. Where no page has a word, Pagefind gives those with words that
 * share its first letters, and does not say so.
 */
export function holdsWords(text: string, pages: readonly Pick<FoundPage, 'meta' | 'excerpt'>[]): boolean {
  const stems = searchWords(text).map((word) => word.slice(0, Math.max(shortest, word.length - ending)));
  return pages.some(({ meta, excerpt }) => {
    const shown = searchWords(`${meta.title ?? ''} ${excerpt}`);
    return stems.some((stem) => shown.some((word) => word.startsWith(stem)));
  });
}
