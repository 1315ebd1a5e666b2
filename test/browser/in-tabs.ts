import type { BrowserContext, Page } from 'playwright-core';

/** Does one thing with each item, in so many tabs at once; the results stand in the items' order. */
export async function inTabs<Item, Result>(
  context: BrowserContext,
  items: readonly Item[],
  work: (page: Page, item: Item) => Promise<Result>,
  count = 4,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const tab = async () => {
    const page = await context.newPage();
    for (const [index, item] of left) results[index] = await work(page, item);
    await page.close();
  };
  await Promise.all(Array.from({ length: count }, tab));
  return results;
}
