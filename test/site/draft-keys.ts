import type { Page } from 'playwright-core';

/** The names of the drafts that the editor keeps in the browser, "backup.my-page.ondine.mistral". */
export const draftKeys = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('localforage');
        opening.onsuccess = () => {
          const database = opening.result;
          const asked = database.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAllKeys();
          asked.onsuccess = () => {
            database.close();
            resolve(asked.result.map(String));
          };
        };
      }),
  );
