/** What Lighthouse judges. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];
type Scores = Readonly<Record<Category, number>>;

export interface Audited {
  /** From 0 to 1. */
  readonly scores: Scores;
  /** What keeps a score below 1: category, audit, its title and the value that it found. */
  readonly shortcomings: readonly { readonly category: Category; readonly text: string }[];
}

/** The least score of each category. */
export const leastScore = 0.95;
