import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serveAdmin, type ServedAdmin } from './serve-admin.ts';

/** Entries with what hands write: line ends of Windows, empty keys, spaces, hours, unknown values; one a collection. */
const entries = [
  ['authors', 'violaine.roseau', 'Nom complet', 'fullname'],
  ['authors', 'barnabe.ocarina', 'Rôle', 'role'],
  ['authors', 'zephyrin_autan', 'Rôle', 'role'],
  ['authors', 'gabin.-.bourrasque', 'Rôle', 'role'],
  ['startups', 'eau-claire', 'Mission', 'mission'],
  ['startups', 'lettre-morte', 'Mission', 'mission'],
  ['incubators', 'ruche-du-haut-tilleul', 'Nom', 'title'],
  ['organisations', 'ministere-des-communs', 'Nom', 'name'],
  ['teams', 'ruche-animation', 'Nom', 'name'],
  ['tools', 'coffre-aux-cles', 'Nom', 'name'],
  ['referents', 'eau-claire', 'Sujet', 'title'],
  ['phases', 'acceleration', 'Nom', 'label'],
  ['events', 'committee', 'Nom', 'label'],
  ['jobs', '2026-11-16-developpeuse-developpeur-mille-feuilles', 'Rôles recherchés', 'roles'],
  ['posts', '2026-11-10-ecrire-une-fiche-membre-qui-sert-a-quelque-chose', 'Titre', 'title'],
  ['agenda', '2026-12-10-soiree-des-lampions', 'Titre', 'title'],
  ['newsletters', '2026-11-18-avant-les-lampions', 'Titre', 'title'],
] as const;

let admin: ServedAdmin;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [admin, browser] = await Promise.all([serveAdmin(inject('sites').invented), launchChromium()]);
  admin.member = 'ondine.mistral';
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await admin.close();
});

const read = (text: string) => {
  const { raw, body } = parseFrontMatter(text);
  return { raw, body: body.trimEnd() };
};

it.each(entries)(
  'sends everything of %s/%s as it was, but for what was changed',
  async (collection, id, label, key) => {
    await page.goto(`${admin.url}/admin/?${id}#/collections/${collection}/entries/${id}`);
    const field = page.getByLabel(label, { exact: true });
    await field.waitFor();
    const changed = `${await field.inputValue()} bis`;
    await field.fill(changed);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('ta proposition attend').waitFor();
    const sent = admin.gateway.asked.findLast(({ action }) => action === 'persistEntry');
    const [{ raw }] = sent?.params.dataFiles as [{ raw: string }];
    const before = read(await readFile(`content/_${collection}/${id}.md`, 'utf8'));
    expect(read(raw)).toEqual({ ...before, raw: { ...before.raw, [key]: changed } });
  },
);
