import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';

/**
 * Opens something and a browser to look at it before the tests that it is called beside, and closes both after them;
 * gives what reads them while tests run.
 */
export function openedWithBrowser<Opened extends { close(): Promise<void> }>(
  open: () => Promise<Opened>,
): () => { readonly opened: Opened; readonly browser: Browser } {
  let held: { readonly opened: Opened; readonly browser: Browser } | undefined;
  beforeAll(async () => {
    const [opened, browser] = await Promise.all([open(), launchChromium()]);
    held = { opened, browser };
  });
  afterAll(async () => {
    await held?.browser.close();
    await held?.opened.close();
  });
  return () => {
    if (!held) throw new Error('It is looked at before the tests began.');
    return held;
  };
}
