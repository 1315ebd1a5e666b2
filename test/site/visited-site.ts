import type { Browser } from 'playwright-core';
import { serveSite } from '../../src/local/serve-site.ts';
import { openedWithBrowser } from '../browser/opened-with-browser.ts';

/** A built site that is served, and a browser to look at it; both are there while tests run. */
export interface VisitedSite {
  readonly url: string;
  readonly browser: Browser;
}

/** Serves a built site and opens a browser before the tests that it is called beside, and closes both after them. */
export function visitedSite(folder: string): VisitedSite {
  const visited = openedWithBrowser(() => serveSite({ folder, port: 0 }));
  return {
    get url() {
      return visited().opened.url;
    },
    get browser() {
      return visited().browser;
    },
  };
}
