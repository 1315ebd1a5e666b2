import { byTitle, letterOf } from '../../domain/directory-order.ts';
import { pageOf } from '../facets/numbered-pages.ts';

/** A page of what stands under a letter. */
export interface LetterPage<Item> {
  readonly letter: string;
  /** Every letter of the list, in order. */
  readonly letters: readonly string[];
  readonly items: readonly Item[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** How a list is cut into pages by letter. */
export interface Lettering<Item> {
  readonly titleOf: (item: Item) => string;
  /** Address of a letter's page. */
  readonly pathOf: (letter: string, page?: number) => string;
  /** Items on one page. */
  readonly size: number;
}

/** The letters under which titles stand, each once, in order. */
export const lettersIn = (titles: readonly string[]): string[] =>
  [...new Set(titles.map(letterOf))].toSorted();

/** Every page by letter, as routes: the letter as addresses write it, and the number of the page from the second on. */
export function letterPages<Item>(
  items: readonly Item[],
  { titleOf, pathOf, size }: Lettering<Item>,
): { params: { letter: string | undefined; page: string | undefined }; props: LetterPage<Item> }[] {
  const sorted = items.toSorted((a, b) => byTitle({ title: titleOf(a) }, { title: titleOf(b) }));
  const byLetter = Map.groupBy(sorted, (item) => letterOf(titleOf(item)));
  const letters = [...byLetter.keys()].toSorted();
  return [...byLetter].flatMap(([letter, held]) =>
    Array.from({ length: pageOf(held, 1, size).pages }, (_, index) => {
      const { items: shown, page, pages } = pageOf(held, index + 1, size);
      return {
        params: {
          letter: pathOf(letter).split('/').at(-2),
          page: page === 1 ? undefined : String(page),
        },
        props: { letter, letters, items: shown, page, pages },
      };
    }),
  );
}
