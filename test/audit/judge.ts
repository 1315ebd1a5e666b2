import { table } from '../bench/table.ts';
import { categories, leastScore, type Audited, type Category } from './scores.ts';

/** One page of a type, with what Lighthouse said of it. */
export interface Judged extends Audited {
  readonly route: string;
  readonly page: string;
  /** What the page has to be good at; the other scores are shown and decide nothing. */
  readonly asked: readonly Category[];
}

/**
 * What a page has to be good at. Search engines are kept from pages of one person, which are marked so; the editor is
 * Decap CMS, and its function does not answer here, so that it is asked for what its page itself can have.
 */
export function askedOf(route: string, html: string): Category[] {
  if (route === 'admin/index.astro') return ['accessibility'];
  const isHidden = html.includes('<meta name="robots" content="noindex"');
  return categories.filter((category) => category !== 'seo' || !isHidden);
}

/** The categories of a page whose score is too low. */
export const tooLow = ({ asked, scores }: Judged): Category[] =>
  asked.filter((category) => scores[category] < leastScore);

/** A table of all pages, then what keeps scores below 1. */
export function auditLines(judged: readonly Judged[]): string[] {
  const rows = judged.map(({ page, scores, asked }) => [
    page,
    ...categories.map((category) => {
      const score = scores[category].toFixed(2);
      return asked.includes(category) ? score : `(${score})`;
    }),
  ]);
  const lacks = judged.flatMap(({ page, shortcomings, asked }) =>
    shortcomings
      .filter(({ category }) => asked.includes(category))
      .map(({ category, text }) => `- ${page}, ${category}: ${text}`),
  );
  const low = judged.flatMap((one) => tooLow(one).map((category) => `${one.page}, ${category}`));
  const verdict =
    low.length === 0
      ? `Every score asked for is at least ${leastScore}; those in parentheses are not.`
      : `Below ${leastScore}: ${low.join('; ')}.`;
  return [...table(['', ...categories], rows), '', ...lacks, ...(lacks.length > 0 ? [''] : []), verdict];
}
