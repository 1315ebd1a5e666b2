import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchChromium, launchFirst } from './chromium.ts';
import { unpackChromium } from './packed-chromium.ts';

const launchTimeout = 60_000;

const pageWith = (content: string): string =>
  `data:text/html;charset=utf-8,${encodeURIComponent(
    `<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1>${content}</main></html>`,
  )}`;

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

describe.each([
  { name: 'the first Chromium found', launch: launchChromium },
  { name: 'the Chromium of the npm package', launch: () => launchFirst([unpackChromium]) },
])('$name', ({ launch }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  }, launchTimeout);

  afterAll(async () => {
    await browser.close();
  });

  test('shows a violation of accessibility in one line', async () => {
    const page = await browser.newPage();
    await page.goto(pageWith(`<img src="${pixel}">`));
    const violations = await axeViolations(page);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatch(
      /^image-alt \(critical\) img: Fix any of the following: [^\n]*alt attribute/,
    );
  });

  test('finds nothing in a clean page', async () => {
    const page = await browser.newPage();
    await page.goto(pageWith(`<img src="${pixel}" alt="Un point">`));
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('says what to do when there is no Chromium', async () => {
  await expect(launchFirst([() => undefined])).rejects.toThrow('CHROMIUM_PATH');
});
