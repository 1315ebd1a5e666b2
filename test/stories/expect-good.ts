import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pageFaults } from '../browser/page-faults.ts';

export const phone = { width: 360, height: 800 } as const;

/**
 * Sees that a page of somebody's, everything in it unfolded, is accessible, and as wide as a phone. It is opened anew,
 * since axe needs scripts, which a story may do without.
 */
export async function expectGood(of: Page, address = of.url()): Promise<void> {
  const browser = of.context().browser();
  if (browser === null) throw new Error('The page is in no browser.');
  const context = await browser.newContext({ viewport: phone });
  await context.addCookies(await of.context().cookies());
  const page = await context.newPage();
  await page.goto(address);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  expect(await pageFaults(page), address).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
    phone.width,
  );
  await context.close();
}
