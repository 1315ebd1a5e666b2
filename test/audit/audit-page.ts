import lighthouse from 'lighthouse';

/** What Lighthouse judges, and the least that each must have. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];
export type Scores = Readonly<Record<Category, number>>;

export interface Audited {
  /** From 0 to 1. */
  readonly scores: Scores;
  /** What keeps a score below 1: category, audit, its title and the value that it found. */
  readonly shortcomings: readonly { readonly category: Category; readonly text: string }[];
}

/**
 * One run of Lighthouse on a page, as on a phone with a slow network, which it works out from a fast load. The browser
 * listens on a port of this machine. Rejects when the page could not be loaded.
 */
export async function auditPage(address: string, port: number): Promise<Audited> {
  const run = await lighthouse(address, {
    port,
    onlyCategories: [...categories],
    logLevel: 'error',
    locale: 'en-US',
  });
  if (!run || run.lhr.runtimeError)
    throw new Error(`${address}: ${run?.lhr.runtimeError?.message ?? 'Lighthouse gave no result.'}`);
  const { lhr } = run;
  const judged = categories.map((category) => ({
    category,
    ...(lhr.categories[category] ?? missing(category)),
  }));
  return {
    scores: Object.fromEntries(judged.map(({ category, score }) => [category, score ?? 0])) as Record<
      Category,
      number
    >,
    shortcomings: judged.flatMap(({ category, auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => {
        const audit = lhr.audits[id];
        if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return [];
        return { category, text: [id, audit.title, audit.displayValue].filter(Boolean).join(', ') };
      }),
    ),
  };
}

function missing(category: Category): never {
  throw new Error(`Lighthouse judged no ${category}.`);
}
