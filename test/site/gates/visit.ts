import type { ConsoleMessage, Page, Request } from 'playwright-core';
import { axeViolations } from '../../browser/axe.ts';

/** How somebody looks at a page. */
export interface Look {
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

export interface Visited {
  /** What axe-core finds, and in which look. */
  readonly violations: readonly string[];
  /** Errors of scripts, and what the console reports: missing files, refusals of the security policy. */
  readonly errors: readonly string[];
  /** Addresses of other sites that the page asked for. */
  readonly outside: readonly string[];
  /** Whether there is something to scroll sideways on a phone. */
  readonly scrollsSideways: boolean;
}

/** Widths of a phone and of a desk, in CSS pixels. */
export const widths = { phone: 360, desk: 1280 } as const;
const height = 900;

/**
 * Loads a page once, and looks at it in each way. `isAbsent` tells the addresses that the server of the test cannot
 * answer, whose absence is no error.
 */
export async function visit(
  page: Page,
  address: string,
  looks: readonly Look[],
  isAbsent: (url: string) => boolean,
): Promise<Visited> {
  const errors: string[] = [];
  const outside: string[] = [];
  const { origin } = new URL(address);
  const onError = (error: Error) => errors.push(error.message);
  const onConsole = (message: ConsoleMessage) => {
    const { url } = message.location();
    if (message.type() === 'error' && (url === '' || !isAbsent(url))) errors.push(message.text());
  };
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) outside.push(url.href);
  };
  page.on('pageerror', onError).on('console', onConsole).on('request', onRequest);
  const violations: string[] = [];
  await page.goto(address);
  for (const look of looks) {
    await take(page, look);
    const found = await axeViolations(page);
    violations.push(...found.map((line) => `${look.width} px, ${look.scheme}: ${line}`));
  }
  await page.setViewportSize({ width: widths.phone, height });
  const scrollsSideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  page.off('pageerror', onError).off('console', onConsole).off('request', onRequest);
  return { violations, errors, outside, scrollsSideways };
}

async function take(page: Page, { width, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
}
