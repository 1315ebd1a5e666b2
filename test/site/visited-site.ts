import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';
import { launchChromium } from '../browser/chromium.ts';

/** A built site that is served, and a browser to look at it; both are there while tests run. */
export interface VisitedSite {
  readonly url: string;
  readonly browser: Browser;
}

/** Serves a built site and opens a browser before the tests that it is called beside, and closes both after them. */
export function visitedSite(folder: string): VisitedSite {
  let opened: { readonly served: ServedSite; readonly browser: Browser } | undefined;
  beforeAll(async () => {
    const [served, browser] = await Promise.all([serveSite({ folder, port: 0 }), launchChromium()]);
    opened = { served, browser };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.served.close();
  });
  const whileOpen = () => {
    if (!opened) throw new Error('The site is looked at before the tests began.');
    return opened;
  };
  return {
    get url() {
      return whileOpen().served.url;
    },
    get browser() {
      return whileOpen().browser;
    },
  };
}
