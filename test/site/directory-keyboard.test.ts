import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { visitedSite } from './visited-site.ts';

const { invented } = inject('sites');

const visited = visitedSite(invented);

/** Where the keyboard stands: an id, a name with its value, or the first words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLInputElement && element.type === 'checkbox')
      return `${element.name}=${element.value}`;
    const hasId = element?.hasAttribute('id') ?? false;
    return (hasId ? element?.id : element?.textContent.trim()) ?? '';
  });

async function tabTo(page: Page, place: string | RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const here = await focused(page);
    if (typeof place === 'string' ? here === place : place.test(here)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(place)}.`);
}

it('the directory is used without a mouse', async () => {
  const page = await visited.browser.newPage();
  const heading = (text: string | RegExp) => page.locator('#nombre').filter({ hasText: text }).waitFor();
  await page.goto(`${visited.url}/communaute/annuaire/`);
  await page.locator('#pages a').first().waitFor();

  // Types, is led to the results by Enter, opens the first one, and comes back to the same search.
  await tabTo(page, 'q');
  await page.keyboard.type('celest');
  await heading('1 membre trouvé');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('nombre');
  await tabTo(page, /^Célestine/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/communaute/celestine.d.aubepine/');
  await page.goBack();
  await heading('1 membre trouvé');

  // Empties the field with Escape, and checks a box with the space bar.
  await tabTo(page, 'q');
  await page.keyboard.press('Escape');
  await heading('60 membres');
  await tabTo(page, 'activite=active');
  await page.keyboard.press('Space');
  await heading(/membres trouvés/);

  // Opens the startups, and chooses one out of the list: arrows, Enter; Escape only closes the list.
  await tabTo(page, 'Startup');
  await page.keyboard.press('Enter');
  await tabTo(page, 'startup-ajout');
  await page.keyboard.type('mille');
  await page.locator('#startup-ajout-choix [role="option"]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#startup-ajout-choix').waitFor({ state: 'hidden' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Retirer le filtre Mille-Feuilles' }).waitFor();
  expect(new URL(page.url()).search).toBe('?activite=active&startup=mille.feuilles');
  expect(await page.locator('#startup-ajout').inputValue()).toBe('');
  expect(await axeViolations(page)).toEqual([]);

  // Takes the filters away one by one; the keyboard never falls off the page.
  await tabTo(page, 'Actifs');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Mille-Feuilles');
  await page.keyboard.press('Enter');
  await heading('60 membres');
  expect(await focused(page)).toBe('nombre');

  // Turns a page.
  await tabTo(page, '2');
  await page.keyboard.press('Enter');
  await heading('page 2 sur 3');
  expect(await focused(page)).toBe('nombre');
  await page.close();
});
