import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A phone's width and a desk's, in pixels. */
const widths = [360, 1280];

/** Keeps what a page looks like at this moment; `what` names it in a file's name. */
export type TakePicture = (page: Page, what: string) => Promise<void>;

/**
 * The pictures of somebody's story, in their order, whole pages at each width:
 * `<STORY_PICTURES>/<person>/01-accueil-360.png`. Without that folder, as in `npm test`, none is taken.
 */
export function picturesOf(person: string): TakePicture {
  const folder = process.env.STORY_PICTURES;
  if (folder === undefined) return () => Promise.resolve();
  const own = join(folder, person);
  let taken = 0;
  return async (page, what) => {
    if (taken === 0) await rm(own, { recursive: true, force: true });
    await mkdir(own, { recursive: true });
    taken += 1;
    const before = page.viewportSize();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const name = `${String(taken).padStart(2, '0')}-${what}-${String(width)}.png`;
      await page.screenshot({ path: join(own, name), fullPage: true, animations: 'disabled' });
    }
    if (before) await page.setViewportSize(before);
  };
}
