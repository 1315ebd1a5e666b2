import type { Browser, Page } from 'playwright-core';
import { phone } from './expect-good.ts';
import { logIn } from './log-in.ts';

/** The phone of a member who has logged in, without scripts. */
export async function memberOnPhone(
  { browser, url }: { readonly browser: Browser; readonly url: string },
  member: string,
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await logIn(page, url, `${member}@communs.example`);
  return page;
}
