import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveSite } from '../../../src/local/serve-site.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { corpus } from '../corpus.ts';
import { copyProject } from '../fresh-project.ts';
import { measureBuild } from '../measure-build.ts';
import type { Progress } from '../measure.ts';
import { small, type CorpusSize } from '../size.ts';
import { writeCorpus } from '../write-corpus.ts';
import { directoryIndex } from './large-index.ts';
import { watchPaints } from './painted.ts';

/** How the directory feels for one community. */
export interface DirectoryFigures {
  readonly size: CorpusSize;
  /** Milliseconds from each key to its painted answer, and from each box to its. */
  readonly keys: readonly number[];
  readonly boxes: readonly number[];
  /** Milliseconds of two frames in which nothing happens: what the others hold at least. */
  readonly emptyFrames: readonly number[];
  /** The longest that the page's own thread was held while the index loaded, in milliseconds. */
  readonly longestTask: number;
  readonly mostNodes: number;
  /** Bytes over the wire of the page, its styles and its programs, without the index. */
  readonly pageBytes: number;
}

export interface DirectoryOptions {
  readonly sizes: readonly CorpusSize[];
  /** Gets the project, the content and the site. */
  readonly folder: string;
  readonly tell: Progress;
  readonly stop: AbortSignal;
}

/** What is typed, key by key: names, typos, skills, roles, several words, nothing that is there. */
const texts = [
  'marie',
  'dupond',
  'de la',
  'jean',
  'celestime',
  'pyhton',
  'chargee de',
  'e',
  'developpeur',
  'xyzzyxyz',
];

/**
 * Builds the site of 3,500 members once, puts the index of each community into it (the rest of the page is the same),
 * and uses the directory in Chromium.
 */
export async function measureDirectory({
  sizes,
  folder,
  tell,
  stop,
}: DirectoryOptions): Promise<DirectoryFigures[]> {
  const work = join(folder, 'directory');
  const places = {
    project: join(work, 'project'),
    content: join(work, 'content'),
    output: join(work, 'site'),
    work,
  };
  tell('directory: writing the corpus, building the site');
  await writeCorpus(places.content, corpus(small), stop);
  await copyProject(places.project);
  await measureBuild(places, stop);
  const served = await serveSite({ folder: places.output, port: 0 });
  const browser = await launchChromium();
  try {
    const figures: DirectoryFigures[] = [];
    for (const size of sizes) {
      tell(`directory: ${size.members.toLocaleString('en')} members`);
      await writeFile(join(places.output, 'communaute/annuaire/membres.json'), directoryIndex(size));
      stop.throwIfAborted();
      figures.push({ size, ...(await useDirectory(browser, `${served.url}/communaute/annuaire/`)) });
    }
    return figures;
  } finally {
    await browser.close();
    await served.close();
  }
}

async function useDirectory(browser: Browser, url: string): Promise<Omit<DirectoryFigures, 'size'>> {
  const page = await browser.newPage();
  const weighed: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('membres.json'))
      weighed.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.addInitScript(() => {
    const held = { longest: 0 };
    Object.assign(window, { held });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  await page.locator('#pages a').first().waitFor();
  const took = await watchPaints(page);
  const search = page.locator('#q');
  const keys: number[] = [];
  let mostNodes = 0;
  const count = async (): Promise<void> => {
    mostNodes = Math.max(mostNodes, await page.evaluate(() => document.querySelectorAll('*').length));
  };
  // The first key waits for what every text needs, as a visitor's does who types at once.
  for (const text of texts) {
    await search.focus();
    for (const key of text) {
      await page.keyboard.press(key);
      keys.push(await took());
    }
    await count();
    for (let left = text.length; left > 0; left--) {
      await page.keyboard.press('Backspace');
      keys.push(await took());
    }
  }
  const boxes = await pressBoxes(page, took);
  const emptyFrames: number[] = [];
  for (let round = 0; round < 50; round++) emptyFrames.push(await twoFrames(page));
  await count();
  await page.locator('#startup-ajout').evaluate((field) => {
    field.closest('details')?.setAttribute('open', '');
  });
  await page.locator('#startup-ajout').click();
  await page.locator('[role="option"]').first().waitFor();
  await count();
  const longestTask = await page.evaluate(
    () => (window as unknown as { held: { longest: number } }).held.longest,
  );
  const pageBytes = (await Promise.all(weighed)).reduce((sum, bytes) => sum + bytes, 0);
  await page.close();
  return { keys, boxes, emptyFrames, longestTask, mostNodes, pageBytes };
}

async function pressBoxes(page: Page, took: () => Promise<number>): Promise<number[]> {
  const boxes: number[] = [];
  for (const name of ['activite', 'domaine'])
    for (const box of await page.locator(`input[name="${name}"]`).all()) {
      await box.focus();
      await page.keyboard.press('Space');
      boxes.push(await took());
    }
  return boxes;
}

const twoFrames = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve(performance.now() - start);
          }),
        );
      }),
  );
