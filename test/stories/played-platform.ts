import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
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
  let opened: { readonly platform: StoryPlatform; readonly browser: Browser } | undefined;
  beforeAll(async () => {
    const [platform, browser] = await Promise.all([startPlatform(more), launchChromium()]);
    opened = { platform, browser };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.platform.close();
  });
  const whileOpen = () => {
    if (!opened) throw new Error('The platform is played on before the tests began.');
    return opened;
  };
  return {
    get url() {
      return whileOpen().platform.url;
    },
    get folder() {
      return whileOpen().platform.folder;
    },
    get browser() {
      return whileOpen().browser;
    },
  };
}
