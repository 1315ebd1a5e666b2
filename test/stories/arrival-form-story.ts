import type { BrowserContextOptions } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { openArrivalForm, type ArrivalFormPage } from './arrival-form-page.ts';
import { playedPlatform } from './played-platform.ts';

/**
 * Gives what opens the arrival form of a platform; each test opens it once, and after it the browser has to have
 * complained of nothing.
 */
export function arrivalFormStory(): (settings?: BrowserContextOptions) => Promise<ArrivalFormPage> {
  const platform = playedPlatform();
  let form: ArrivalFormPage;
  afterEach(async () => {
    await form.page.context().close();
    expect(form.complaints).toEqual([]);
  });
  return async (settings) => {
    form = await openArrivalForm(platform.browser, platform.url, settings);
    return form;
  };
}
