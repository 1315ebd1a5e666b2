import { describe, expect, it } from 'vitest';
import { pageFaults } from '../browser/page-faults.ts';
import { arrivalFormStory } from './arrival-form-story.ts';

const open = arrivalFormStory();

describe('the pickers', () => {
  it('choose a referent by keyboard: by the beginning of a name, accents aside', async () => {
    const { page, picker, options, announced, sentValue } = await open();
    await picker('Référent').focus();
    await page.keyboard.type('AUBEP');
    await announced('1 personne. Flèches haut et bas');
    expect(await options.textContent()).toContain("Célestine d'Aubépine");
    await page.keyboard.press('ArrowDown');
    const active = await picker('Référent').getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await announced("Célestine d'Aubépine, choix retenu.");
    expect(await picker('Référent').inputValue()).toBe("Célestine d'Aubépine");
    expect(await sentValue('referent')).toBe('celestine.d.aubepine');
    expect(await options.count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/arrivee/');
  });

  it('offer active members only, all of them, and say how many', async () => {
    const { page, picker, options } = await open();
    await picker('Référent').click();
    await page.getByText('44 personnes', { exact: true }).waitFor();
    expect(await options.count()).toBe(44);
    expect(await options.getByText('zephyrin_autan').count()).toBe(0);
    await page.keyboard.press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    expect(await picker('Référent').getAttribute('aria-expanded')).toBe('false');
  });

  it('say what to do when nothing matches, and send what is typed', async () => {
    const { picker, announced, message, sentValue } = await open();
    await picker('Startup').fill('xyzxyz');
    await announced('Aucune startup ne porte ce nom.');
    await picker('Startup').press('Tab');
    await message('startup').getByText('Choisis une startup dans la liste').waitFor();
    expect(await sentValue('startup')).toBe('xyzxyz');
  });

  it('take an id or a whole name that is typed for a choice, and a click', async () => {
    const { picker, options, sentValue, isFocused } = await open();
    for (const [name, typed, shown] of [
      ['Référent', 'ondine.mistral', 'Ondine Mistral'],
      ['Startup', 'EAU CLAIRE', 'Eau claire'],
    ] as const) {
      await picker(name).fill(typed);
      await options.first().waitFor();
      await picker(name).press('Tab');
      expect(await picker(name).inputValue()).toBe(shown);
    }
    expect(await sentValue('startup')).toBe('eau-claire');
    await picker('Incubateur').click();
    await options.getByText('L’Atelier central').click();
    expect(await sentValue('incubator')).toBe('atelier-central');
    expect(await isFocused(picker('Incubateur'))).toBe(true);
  });

  it('tell when their list does not come, send an id all the same, and try again', async () => {
    const { page, picker, options, announced, sentValue } = await open();
    await page.route('**/choix.json', (route) => route.abort());
    await page.reload();
    await picker('Référent').fill('ondine.mistral');
    await announced('La liste n’est pas arrivée.');
    await picker('Référent').press('Tab');
    expect(await sentValue('referent')).toBe('ondine.mistral');
    await page.unroute('**/choix.json');
    await picker('Référent').click();
    await options.first().waitFor();
    await picker('Référent').press('Tab');
    expect(await picker('Référent').inputValue()).toBe('Ondine Mistral');
  });
});

describe('the checks', () => {
  it('tell nothing before a field is left, then follow what is typed', async () => {
    const { page, message, withoutMessage } = await open();
    const email = page.getByLabel('Adresse électronique');
    await email.pressSequentially('celeste@');
    expect(await email.getAttribute('aria-invalid')).toBeNull();
    await email.press('Tab');
    await message('email').getByText('Donne une adresse électronique complète').waitFor();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    await email.pressSequentially('exemple.fr');
    await withoutMessage('email');
    expect(await email.getAttribute('aria-invalid')).toBeNull();
    expect(await message('firstName').textContent()).toBe('');
  });

  it('compare the two days, and ask for a reason only where the rules do', async () => {
    const { page, field, message, withoutMessage, announced } = await open();
    const reason = page.getByLabel('Pourquoi une mission de plus de six mois');
    await reason.waitFor({ state: 'hidden' });
    await field('Statut').selectOption('independent');
    await page.getByLabel('Début de la mission').fill('2027-12-01');
    await page.getByLabel('Fin de la mission').fill('2027-11-30');
    await announced('Un champ de plus est à remplir');
    expect(await reason.getAttribute('required')).toBe('');
    await reason.focus();
    await message('end').getByText('La mission finit avant de commencer').waitFor();
    await page.getByLabel('Début de la mission').fill('2026-12-01');
    await withoutMessage('end');
    await message('endReason').getByText('dis pourquoi en une phrase').waitFor();
    await field('Statut').selectOption('admin');
    await reason.waitFor({ state: 'hidden' });
  });

  it('stop a form that the schema refuses, and lead to the first field', async () => {
    const { picker, options, sendButton, announced, isFocused, field, message } = await open();
    await picker('Référent').click();
    await options.first().waitFor();
    await sendButton.click();
    await announced('10 champs sont à corriger.');
    expect(await isFocused(field('Prénom'))).toBe(true);
    expect(await message('domaine').textContent()).toBe('Choisis dans la liste.');
  });
});

describe('the preview', () => {
  it('shows the id, the address, the card and who has nearly the same name', async () => {
    const { page, field, fill, announced } = await open();
    await page.getByText('Écris ton prénom et ton nom').waitFor();
    await fill('Lise', 'Charme', 'lise@exemple.fr');
    await announced('2 personnes portent un nom proche.');
    await page.locator('#apercu-identifiant').getByText('lise.charme3').waitFor();
    const preview = page.getByRole('region', { name: 'Aperçu' });
    expect(await preview.textContent()).toContain('L’identifiant lise.charme est déjà pris.');
    expect(await preview.textContent()).toContain('lise.charme3@communs.example');
    expect(await preview.locator('.s-member-card__text > :visible').allTextContents()).toEqual([
      'Lise Charme',
      'Designer de service',
      'Design',
      'Arrive bientôt',
    ]);
    await field('Prénom').fill('Ondyne');
    await field('Nom').fill('Mistral');
    await announced('Une personne porte un nom proche. Est-ce toi\u00A0? Ondine Mistral');
    expect(await page.getByRole('link', { name: 'Ondine Mistral' }).getAttribute('href')).toBe(
      '/communaute/ondine.mistral/',
    );
    await field('Nom').fill("d'Ormeau");
    await page.locator('#noms-proches').waitFor({ state: 'hidden' });
    await page.getByLabel('Adresse électronique').fill('ondyne@interieur.gouv.fr');
    await preview.getByText('elle reste ton adresse principale').waitFor();
  });
});

describe('on a phone of 360 px', () => {
  it('is accessible with a list open, a message and a near name shown, and never wider', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const { page, fill, picker, options, sentValue, message } = await open(phone);
    await fill('Lise', 'Charme', 'lise');
    await page.locator('#noms-proches').waitFor();
    await message('email').getByText('Donne une adresse').waitFor();
    await picker('Référent').tap();
    await options.first().waitFor();
    const box = await page.getByRole('listbox').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
    const width = () => page.evaluate('document.documentElement.scrollWidth');
    expect(await pageFaults(page)).toEqual([]);
    expect(await width()).toBe(360);
    await options.nth(2).tap();
    expect(await sentValue('referent')).not.toBe('');
    expect(await pageFaults(page)).toEqual([]);
    expect(await width()).toBe(360);
  });
});
