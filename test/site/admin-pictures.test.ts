import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serveAdmin, type ServedAdmin } from './serve-admin.ts';

const green = { channels: 3, background: '#5a8f5a' } as const;

let admin: ServedAdmin;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  admin = await serveAdmin(inject('sites').invented);
  admin.member = 'ondine.mistral';
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(async () => {
  await page.close();
  await admin.close();
});

const open = (collection: string, id: string) =>
  page.goto(`${admin.url}/admin/#/collections/${collection}/entries/${id}`);
const text = () => page.getByLabel(/^Texte/);
const picture = () => page.frameLocator('#preview-pane').getByRole('img', { name: 'Le forum' });
/** In pixels of the picture itself; 0 while it is not there. */
const shownWidth = () => picture().evaluate((image: HTMLImageElement) => image.naturalWidth);

async function bring(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Image', exact: true }).click();
  await (await chooser).setFiles({ name, mimeType, buffer });
}

interface Saved {
  readonly dataFiles: readonly [{ readonly raw: string }];
  readonly assets: readonly { readonly path: string; readonly content: string; readonly encoding: string }[];
}
async function save(): Promise<Saved> {
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByText('ta proposition attend').waitFor();
  const asked = admin.gateway.asked.findLast(({ action }) => action === 'persistEntry');
  return asked?.params as unknown as Saved;
}

it.each([
  ['posts', '2026-02-10-pourquoi-nous-publions-nos-abandons'],
  ['docs', 'arriver/marrainage'],
])('a picture is brought to %s, seen, saved with the text, and found again', async (collection, id) => {
  const photo = await sharp({ create: { width: 2600, height: 1300, ...green } })
    .jpeg()
    .toBuffer();
  await open(collection, id);
  await text().fill('Au forum : ');
  await bring('Forum d’été (1).JPG', 'image/jpeg', photo);
  await page.getByText('Entre les crochets, écris ce que montre l’image').waitFor();
  await page.keyboard.type('Le forum');
  const written = /^Au forum : !\[Le forum\]\(\/media\/(forum-d-ete-1-[\da-f]{8}\.jpg)\)$/;
  await expect.poll(() => text().inputValue()).toMatch(written);
  const [, name = ''] = written.exec(await text().inputValue()) ?? [];
  await expect.poll(shownWidth).toBe(2000);
  expect((await axeViolations(page)).filter((line) => !line.startsWith('region '))).toEqual([]);

  const { dataFiles, assets } = await save();
  expect(dataFiles[0].raw).toContain(`![Le forum](/media/${name})`);
  expect(assets).toMatchObject([{ path: `_media/${name}`, encoding: 'base64' }]);
  const sent = await sharp(Buffer.from(assets[0]?.content ?? '', 'base64')).metadata();
  expect(sent).toMatchObject({ format: 'jpeg', width: 2000, height: 1000 });

  await page.reload();
  await picture().waitFor();
  await expect.poll(shownWidth).toBe(2000);
});

it('a picture that was taken out of the text again is not sent', async () => {
  const small = await sharp({ create: { width: 9, height: 9, ...green } })
    .png()
    .toBuffer();
  await open('posts', '2026-02-10-pourquoi-nous-publions-nos-abandons');
  await text().fill('');
  await bring('9.png', 'image/png', small);
  await expect.poll(() => text().inputValue()).toMatch(/^!\[\]\(\/media\/9-[\da-f]{8}\.png\)$/);
  await text().fill('Sans image.');
  expect((await save()).assets).toEqual([]);
});

it('what is no picture, or too heavy a film, is told so', async () => {
  await open('posts', '2026-02-10-pourquoi-nous-publions-nos-abandons');
  await text().fill('Bonjour.');
  await bring('liste.png', 'image/png', Buffer.from('nom;adresse'));
  await page.getByText('Ce fichier n’est pas une image').waitFor();
  const film = await sharp({ create: { width: 9, height: 9, ...green } })
    .gif()
    .toBuffer();
  await bring('film.gif', 'image/gif', Buffer.concat([film, Buffer.alloc(4_000_000)]));
  await page.getByText('seraient trop lourdes').waitFor();
  expect(await text().inputValue()).toBe('Bonjour.');
});

it('a member’s bio has no place for pictures', async () => {
  await open('my-page', 'ondine.mistral');
  await page.getByLabel(/^Bio/).waitFor();
  expect(await page.getByRole('button', { name: 'Image', exact: true }).count()).toBe(0);
});
