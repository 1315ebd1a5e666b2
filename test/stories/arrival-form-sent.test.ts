import { describe, expect, it } from 'vitest';
import { arrivalFormStory } from './arrival-form-story.ts';

const open = arrivalFormStory();

describe('what was typed', () => {
  it('survives a reload in this tab only, and can be thrown away', async () => {
    const { page, field, fill, pick, picker, sentValue, isFocused } = await open();
    await fill('Céleste', "d'Ormeau", 'celeste@exemple.fr');
    await pick('Référent', 'ondine');
    await page.getByLabel('Tarif journalier').fill('450');
    await page.getByText('Je veux une marraine').click();
    await page.reload();
    await page.getByText('Ce que tu avais écrit dans cet onglet est de retour.').waitFor();
    expect(await field('Prénom').inputValue()).toBe('Céleste');
    expect(await page.getByLabel('Domaine').inputValue()).toBe('Design');
    expect(await page.getByLabel('Tarif journalier').inputValue()).toBe('450');
    expect(await page.getByLabel('Je veux une marraine').isChecked()).toBe(true);
    await page.waitForFunction("document.getElementById('referent').value === 'Ondine Mistral'");
    expect(await sentValue('referent')).toBe('ondine.mistral');
    expect(await page.locator('[aria-invalid]').count()).toBe(0);

    const other = await page.context().newPage();
    await other.goto(page.url());
    expect(await other.getByLabel('Prénom').inputValue()).toBe('');

    await page.getByRole('button', { name: 'Tout effacer' }).click();
    expect(await field('Prénom').inputValue()).toBe('');
    expect(await picker('Référent').inputValue()).toBe('');
    expect(await isFocused(field('Prénom'))).toBe(true);
    await page.reload();
    expect(await field('Prénom').inputValue()).toBe('');
  });
});

describe('sending', () => {
  it('shows at its field what only the server refuses, with everything kept', async () => {
    const { page, field, fill, picker, sendButton, message, withoutMessage, isFocused } = await open();
    await page.route('**/choix.json', (route) => route.abort());
    await page.reload();
    await fill('Hermine', 'Ventôse', 'hermine@exemple.fr');
    await picker('Référent').fill('personne');
    await sendButton.click();
    await message('referent').getByText('Choisis une personne active').waitFor();
    expect(await isFocused(picker('Référent'))).toBe(true);
    expect(await field('Nom').inputValue()).toBe('Ventôse');
    expect(new URL(page.url()).pathname).toBe('/arrivee/');
    await picker('Référent').fill('p');
    await withoutMessage('referent');
  });

  it('tells when the site does not answer, and loses nothing', async () => {
    const { page, field, fill, pick, sendButton } = await open();
    await fill('Hermine', 'Ventôse', 'hermine@exemple.fr');
    await pick('Référent', 'ondine');
    await page.route('**/api/arrival', (route) => route.abort());
    await sendButton.click();
    await page.getByRole('alert').getByText('Ton formulaire n’est pas parti').waitFor();
    expect(await sendButton.textContent()).toContain('Proposer ma page');
    expect(await field('Nom').inputValue()).toBe('Ventôse');
  });

  it('goes once for two clicks, shows its progress, and leaves nothing behind', async () => {
    const { page, fill, pick, sendButton } = await open();
    await fill('Hermine', 'Ventôse', 'hermine@exemple.fr');
    await pick('Référent', 'ondine');
    let posts = 0;
    const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
    await page.route('**/api/arrival', async (route) => {
      posts++;
      await answered;
      await route.continue();
    });
    await sendButton.dblclick();
    await page.getByRole('button', { name: 'Envoi en cours…' }).waitFor();
    expect(await sendButton.getAttribute('aria-disabled')).toBe('true');
    answer(undefined);
    await page.getByRole('heading', { name: 'Suivre mon arrivée' }).waitFor();
    expect(posts).toBe(1);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });
});

describe('without a script', () => {
  it('the form shows every field, and says how to fill those that hold an id', async () => {
    const { page, field, fill, sendButton, message } = await open({ javaScriptEnabled: false });
    await page.getByLabel('Pourquoi une mission de plus de six mois').waitFor();
    expect(await page.locator('label[for="referent"]').innerText()).toContain('Écris son identifiant');
    expect(await page.getByRole('region', { name: 'Aperçu' }).count()).toBe(0);
    expect(await page.locator('#incubator-suggestions option').count()).toBeGreaterThan(0);
    await fill('Hermine', 'Nivôse', 'hermine@exemple.fr');
    await page.getByLabel('Référent').fill('personne');
    await sendButton.click();
    await message('referent').getByText('Choisis une personne active').waitFor();
    expect(await field('Nom').inputValue()).toBe('Nivôse');
  });

  it('the page that the server gives back comes to life where a script is there after all', async () => {
    const { page, fill, pick, message, withoutMessage } = await open();
    await fill('Hermine', 'Frimaire', 'hermine');
    await pick('Référent', 'ondine');
    await page.evaluate("document.getElementById('formulaire').submit()");
    await page.getByText('Un champ est à corriger').waitFor();
    await message('email').getByText('Donne une adresse électronique complète').waitFor();
    await page.waitForFunction("document.getElementById('referent').value === 'Ondine Mistral'");
    await page.getByLabel('Adresse électronique').fill('hermine@exemple.fr');
    await withoutMessage('email');
  });
});
