import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A phone's width and a desk's, in pixels. */
const widths = [360, 1280];

/** What is kept of somebody's story for people to look at, each under the next number. */
export interface Pictures {
  /** A whole page as it is at this moment, at each width: `01-accueil-360.png`. */
  readonly page: (page: Page, what: string) => Promise<void>;
  /** What a terminal showed: `02-docteur.txt`. */
  readonly terminal: (shown: string, what: string) => Promise<void>;
}

/**
 * The pictures of somebody's story, in `<STORY_PICTURES>/<person>/`. Without that folder, as in `npm test`, none is
 * kept.
 */
export function picturesOf(person: string): Pictures {
  const folder = process.env.STORY_PICTURES;
  if (folder === undefined) return { page: () => Promise.resolve(), terminal: () => Promise.resolve() };
  const own = join(folder, person);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  let taken = 0;
  const next = (what: string): string => {
    taken += 1;
    return join(own, `${String(taken).padStart(2, '0')}-${what}`);
  };
  return {
    async page(page, what) {
      const name = next(what);
      const before = page.viewportSize();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.screenshot({
          path: `${name}-${String(width)}.png`,
          fullPage: true,
          animations: 'disabled',
        });
      }
      if (before) await page.setViewportSize(before);
    },
    terminal: (shown, what) => writeFile(`${next(what)}.txt`, shown),
  };
}
