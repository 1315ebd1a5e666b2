import type { BrowserContextOptions, Browser, Locator, Page } from 'playwright-core';

/** The arrival form in a browser, as a person meets it. */
export interface ArrivalFormPage {
  readonly page: Page;
  /** What the browser complains of: a fault of a script, something that the content security policy forbids. */
  readonly complaints: readonly string[];
  readonly field: (label: string) => Locator;
  readonly picker: (name: string) => Locator;
  readonly options: Locator;
  /** What stands under a field. */
  readonly message: (name: string) => Locator;
  readonly sendButton: Locator;
  /** Ends when a field has no message any more. */
  readonly withoutMessage: (name: string) => Promise<void>;
  /** Ends when a screen reader would say this. */
  readonly announced: (text: string) => Promise<void>;
  /** What a picker sends. */
  readonly sentValue: (name: string) => Promise<string>;
  readonly isFocused: (place: Locator) => Promise<boolean>;
  /** Fills what has to be filled, but for the referent. */
  readonly fill: (firstName: string, lastName: string, email: string) => Promise<void>;
  /** Picks the only one whom a text finds. */
  readonly pick: (name: string, text: string) => Promise<void>;
}

/** Opens the form in a browser of its own. */
export async function openArrivalForm(
  browser: Browser,
  url: string,
  settings: BrowserContextOptions = {},
): Promise<ArrivalFormPage> {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    const isAnswer = line.text().startsWith('Failed to load resource');
    if (line.type() === 'error' && !isAnswer) complaints.push(line.text());
  });
  await page.goto(`${url}/arrivee/`);

  const field = (label: string): Locator => page.getByLabel(label, { exact: true });
  const picker = (name: string): Locator => page.getByRole('combobox', { name });
  const options = page.locator('[role="option"]');
  const message = (name: string): Locator => page.locator(`#${name}-message`);
  return {
    page,
    complaints,
    field,
    picker,
    options,
    message,
    sendButton: page.locator('#envoyer'),
    withoutMessage: (name) => message(name).filter({ hasText: /^$/ }).waitFor({ state: 'attached' }),
    announced: (text) => page.locator('#annonce').getByText(text).waitFor(),
    sentValue: (name) => page.locator(`input[type="hidden"][name="${name}"]`).inputValue(),
    isFocused: (place) => place.evaluate((element) => element === document.activeElement),
    async fill(firstName, lastName, email) {
      await field('Prénom').fill(firstName);
      await field('Nom').fill(lastName);
      await page.getByLabel('Adresse électronique').fill(email);
      await page.getByLabel('Rôle').fill('Designer de service');
      await page.getByLabel('Domaine').selectOption('Design');
      await page.getByLabel('Type de membre').selectOption('beta');
      await field('Statut').selectOption('admin');
      await page.getByLabel('Début de la mission').fill('2026-12-01');
      await page.getByLabel('Fin de la mission').fill('2027-11-30');
    },
    async pick(name, text) {
      await picker(name).fill(text);
      await options.first().waitFor();
      await picker(name).press('Enter');
    },
  };
}
