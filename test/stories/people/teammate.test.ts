import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectGood, phone } from '../expect-good.ts';
import { linkOfMail, textOfMail } from '../local-actions.ts';
import { memberOnPhone } from '../member-on-phone.ts';
import { picturesOf } from '../pictures.ts';
import { playedPlatform } from '../played-platform.ts';

const { page: picture } = picturesOf('teammate');
const platform = playedPlatform();
/** Who makes a change, who reviews it in her account, and who does by the mail's link: each on a phone without scripts. */
let maker: Page;
let reviewer: Page;
let teammate: Page;

const small: BrowserContextOptions = { javaScriptEnabled: false, viewport: phone };

beforeAll(async () => {
  maker = await memberOnPhone(platform, 'amaury.aravis');
  reviewer = await memberOnPhone(platform, 'ondine.mistral');
  teammate = await (await platform.browser.newContext(small)).newPage();
});

const proposeEnd = async (end: string) => {
  await maker.goto(`${platform.url}/compte/missions/`);
  await maker
    .getByRole('link', { name: /^Modifier/ })
    .first()
    .click();
  await maker.getByLabel('Fin de la mission').fill(end);
  await maker.getByRole('button', { name: 'Proposer ce changement' }).click();
};

describe('a change of a page', () => {
  it('is reviewed in the queue by a teammate, who asks for another', async () => {
    await proposeEnd('2027-10-31');
    await reviewer.goto(`${platform.url}/compte/`);
    await reviewer.getByRole('link', { name: 'Ce qui attend ma relecture (1)' }).click();
    await picture(reviewer, 'relectures');
    await expectGood(reviewer);
    await reviewer.getByRole('link', { name: /Amaury/ }).click();
    const table = reviewer.getByRole('table');
    expect(await table.textContent()).toMatch(/1 ?er? ?mai 2027[^]*31 octobre 2027/);
    await expectGood(reviewer);

    await reviewer.getByText('Demander une retouche').first().click();
    await reviewer.getByLabel('Ce qui est à retoucher').fill('Un mois de moins ?');
    await picture(reviewer, 'retouche');
    await reviewer.getByRole('button', { name: 'Demander une retouche' }).click();
    await reviewer.getByText('Ta demande est partie').waitFor();
    await reviewer.getByText('Rien n’attend ta relecture').waitFor();
    await picture(reviewer, 'rien-n-attend');
    expect(await textOfMail(maker, platform.url, 'Une retouche est demandée')).toContain(
      'Un mois de moins ?',
    );
  });

  it('is approved by the link of a mail, without a login, and is online a moment later', async () => {
    await proposeEnd('2027-09-30');
    const link = await linkOfMail(teammate, platform.url, /^À relire/, '/relecture/');
    await picture(teammate, 'courriel');
    await teammate.goto(link);
    const table = teammate.getByRole('table');
    expect(await table.textContent()).toMatch(/1 ?er? ?mai 2027[^]*30 septembre 2027/);
    await teammate.getByText('Un mois de moins ?').waitFor();
    await picture(teammate, 'relecture');
    await expectGood(teammate);
    await teammate.getByRole('button', { name: 'Approuver' }).click();
    await teammate.getByText('C’est approuvé').waitFor();
    await picture(teammate, 'approuve');
    expect(await teammate.context().cookies()).toEqual([]);

    const published = async () => {
      await teammate.goto(`${platform.url}/communaute/amaury.aravis/`);
      return teammate.locator('main').innerText();
    };
    await expect.poll(published, { timeout: 60_000, interval: 500 }).toContain('30 septembre 2027');
    await teammate.goto(link);
    expect(await teammate.getByRole('button', { name: 'Approuver' }).count()).toBe(0);
    await picture(teammate, 'lien-deja-servi');
  });

  it('cannot be reviewed by who made it, nor by a link that is none', async () => {
    await maker.goto(`${platform.url}/compte/relectures/`);
    await maker.getByText('Rien n’attend ta relecture').waitFor();
    await maker.goto(
      `${platform.url}/relecture/?proposition=1&membre=ondine.mistral&jusqua=4000000000&cle=x`,
    );
    await maker.getByText('n’est pas ou n’est plus valable').waitFor();
    await expectGood(maker);
  });
});
