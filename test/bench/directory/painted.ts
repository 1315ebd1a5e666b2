import type { Page } from 'playwright-core';

/**
 * Watches a page for keys and clicks in the directory's form: each gives the milliseconds from the event to the second
 * frame after its answer, when the answer is painted.
 */
export async function watchPaints(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const held: { took: Promise<number> } = { took: Promise.resolve(0) };
    Object.assign(window, { painted: held });
    const heading = document.getElementById('nombre');
    document.getElementById('recherche')?.addEventListener(
      'input',
      ({ timeStamp }) => {
        held.took = new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                resolve(performance.now() - timeStamp);
              }),
            );
          });
          if (heading) observer.observe(heading, { childList: true });
        });
      },
      { capture: true },
    );
  });
  return () =>
    page.evaluate(() => (window as unknown as { painted: { took: Promise<number> } }).painted.took);
}
