import { byTitle, letterOf } from '../../domain/directory-order.ts';
import type { Entry } from '../../schema/content.ts';
import type { Startup } from '../../schema/startup.ts';
import { pageOf } from '../facets/numbered-pages.ts';
import { startupLetterPath } from '../paths.ts';
import { letterPageSize } from './page-size.ts';

/** A page of the startups whose title begins with a letter. */
export interface LetterPage {
  readonly letter: string;
  readonly startups: readonly Entry<Startup>[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Every page by letter, as routes: the letter as addresses write it, and the number of the page from the second on. */
export function letterPages(
  startups: readonly Entry<Startup>[],
): { params: { letter: string | undefined; page: string | undefined }; props: LetterPage }[] {
  const sorted = startups.toSorted((a, b) => byTitle(a.data, b.data));
  return [...Map.groupBy(sorted, ({ data }) => letterOf(data.title))].flatMap(([letter, held]) =>
    Array.from({ length: pageOf(held, 1, letterPageSize).pages }, (_, index) => {
      const { items, page, pages } = pageOf(held, index + 1, letterPageSize);
      return {
        params: {
          letter: startupLetterPath(letter).split('/')[3],
          page: page === 1 ? undefined : String(page),
        },
        props: { letter, startups: items, page, pages },
      };
    }),
  );
}
