import lighthouse, { type Result } from 'lighthouse';
import { categories, leastScore, type Audited, type Category } from './scores.ts';

/**
 * What a page is given when it falls short: other work on the machine slows a load or makes Lighthouse
 * lose it, and nothing makes a load faster than the page is.
 */
const mostRuns = 3;

/**
 * What Lighthouse says of a page, as on a phone with a slow network, which it works out from a fast load: the run with
 * the best performance, of one where that is good enough. The browser listens on a port of this machine. Rejects when
 * the page could not be loaded.
 */
export async function auditPage(address: string, port: number): Promise<Audited> {
  let best: Result | undefined;
  let fault = '';
  for (let run = 1; run <= mostRuns && performanceOf(best) < leastScore; run++) {
    const result = await lighthouse(address, {
      port,
      onlyCategories: [...categories],
      logLevel: 'error',
      locale: 'en-US',
    });
    if (!result || result.lhr.runtimeError) fault = result?.lhr.runtimeError?.message ?? 'no result';
    else if (performanceOf(result.lhr) > performanceOf(best)) best = result.lhr;
  }
  if (!best) throw new Error(`${address}: ${fault}`);
  return audited(best);
}

const performanceOf = (result: Result | undefined): number => result?.categories.performance?.score ?? -1;

function audited(lhr: Result): Audited {
  const judged = categories.map((category) => ({
    category,
    ...(lhr.categories[category] ?? missing(category)),
  }));
  const scores = Object.fromEntries(judged.map(({ category, score }) => [category, score ?? 0]));
  return {
    scores: scores as Record<Category, number>,
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
