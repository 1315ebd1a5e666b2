import type { Page } from 'playwright-core';
import { htmlFaults } from '../html-faults.ts';
import { axeViolations } from './axe.ts';

/**
 * What is wrong with the page that is open: what axe-core finds in light colours and in dark ones, and what is invalid
 * in the HTML that its address answers to the same visitor.
 */
export async function pageFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeViolations(page)).map((line) => `${colorScheme}: ${line}`));
  }
  // What answered a form cannot be asked for again.
  const answer = await page.request.get(page.url());
  return answer.ok() ? [...found, ...(await htmlFaults(await answer.text()))] : found;
}
