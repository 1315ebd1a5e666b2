import type { Locator, Page } from 'playwright-core';

/** More stops of Tab than a page of the site has. */
const mostStops = 200;

/** Where the keyboard is, and whether somebody sees it there. */
const stateOf = (place: Locator) =>
  place.evaluate((element) => {
    const isFocused = element === document.activeElement;
    const { top, bottom, width, height } = element.getBoundingClientRect();
    const isInSight = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    // The design system draws the focus of a box that is ticked on its label.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const drawn = [getComputedStyle(element), ...(label ? [getComputedStyle(label, '::before')] : [])];
    const isMarked = drawn.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
    );
    return { isFocused, isSeen: isInSight && isMarked };
  });

/** Goes on with Tab alone until a place has the focus, which must be seen there; says which places it passed. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor({ state: 'attached' });
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const { isFocused, isSeen } = await stateOf(place);
    if (isFocused && isSeen) return;
    if (isFocused) throw new Error(`The focus cannot be seen at ${place.toString()}.`);
    passed.push(await page.evaluate(() => document.activeElement?.textContent.trim().slice(0, 40) ?? ''));
  }
  throw new Error(`Tab does not come to ${place.toString()}, but to: ${passed.join(' | ')}`);
}

/** Goes to a place by Tab, and presses a key there. */
export async function press(page: Page, place: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab, and types there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Goes to a field of a day, "2026-12-31", by Tab and types it, in the order in which this browser writes days. */
export async function typeDay(page: Page, field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await type(page, field, `${month}${date}${year}`);
  if ((await field.inputValue()) === day) return;
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(`${date}${month}${year}`);
  if ((await field.inputValue()) !== day) throw new Error(`${day} cannot be typed in ${field.toString()}.`);
}
