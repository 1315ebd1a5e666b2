import type { Browser } from 'playwright-core';
import { openedWithBrowser } from '../browser/opened-with-browser.ts';
import { startPlatform, type StoryPlatform } from './start-platform.ts';

/** A platform that a story plays on, and a browser to play it in; both are there while tests run. */
export interface PlayedPlatform extends Pick<StoryPlatform, 'url' | 'folder'> {
  readonly browser: Browser;
}

/**
 * Starts a platform and a browser before the tests that it is called beside, and closes both after them; `more` gives
 * variables of the platform's environment.
 */
export function playedPlatform(more?: Parameters<typeof startPlatform>[0]): PlayedPlatform {
  const played = openedWithBrowser(() => startPlatform(more));
  return {
    get url() {
      return played().opened.url;
    },
    get folder() {
      return played().opened.folder;
    },
    get browser() {
      return played().browser;
    },
  };
}
