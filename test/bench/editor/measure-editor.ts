import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../browser/chromium.ts';
import { corpus } from '../corpus.ts';
import { copyProject } from '../fresh-project.ts';
import { databaseKinds, type DatabaseKind } from '../http/databases.ts';
import { send, sendForm } from '../http/call.ts';
import { tokenOfMail } from '../http/mails.ts';
import { openPlatform, type OpenPlatform } from '../http/open-platform.ts';
import type { Person } from '../http/people.ts';
import type { Progress } from '../measure.ts';
import { small } from '../size.ts';
import type { Wait } from '../waits.ts';
import { writeCorpus } from '../write-corpus.ts';

export interface EditorOptions {
  /** Gets the project, the content and what the platform keeps. */
  readonly folder: string;
  readonly tell: Progress;
  readonly stop: AbortSignal;
}

const rounds = 5;

/** Runs the platform with a community of 3,500 members, and measures in Chromium what they wait for in the editor. */
export async function measureEditor({ folder, tell, stop }: EditorOptions): Promise<Wait[]> {
  const work = join(folder, 'editor');
  const project = join(work, 'project');
  const content = join(work, 'content');
  tell('editor: writing the corpus, building the site');
  const community = corpus(small);
  await writeCorpus(content, community, stop);
  await copyProject(project);
  const [pglite] = databaseKinds;
  if (!pglite) return [];
  const places = { project, content, work };
  const browser = await launchChromium();
  try {
    const member = await onPlatform(pglite, places, stop, async (platform) => {
      const people = platform.members.filter(({ isActive }) => isActive).slice(0, rounds);
      const opened: number[] = [];
      const saved: number[] = [];
      for (const person of people) {
        tell(`editor: ${person.id}`);
        const page = await (await browser.newContext()).newPage();
        opened.push(await openOwnPage(page, platform, person, stop));
        saved.push(await saveRole(page));
        await page.context().close();
      }
      return { opened, saved, administrator: people[0] };
    });
    const { administrator } = member;
    const listed: number[] = [];
    const found: number[] = [];
    if (administrator)
      await onPlatform(
        administering(pglite, administrator),
        { ...places, work: join(work, 'list') },
        stop,
        async (platform) => {
          const person = platform.members.find(({ id }) => id === administrator.id) ?? administrator;
          const context = await browser.newContext();
          await openOwnPage(await context.newPage(), platform, person, stop);
          for (let round = 0; round < rounds; round++) {
            tell(`editor: list of all members, ${round + 1}`);
            const page = await context.newPage();
            listed.push(await openList(page, platform.url));
            found.push(await search(page));
            await page.close();
          }
          await context.close();
        },
      );
    return [
      { label: 'From the login’s click to one’s own page open', milliseconds: member.opened, target: 2000 },
      { label: 'Save', milliseconds: member.saved, target: 2000 },
      { label: 'List of all members', milliseconds: listed, target: 3000 },
      { label: 'A member found by a search', milliseconds: found, target: 3000 },
    ];
  } finally {
    await browser.close();
  }
}

async function onPlatform<Result>(
  kind: DatabaseKind,
  places: Parameters<typeof openPlatform>[1],
  stop: AbortSignal,
  use: (platform: OpenPlatform) => Promise<Result>,
): Promise<Result> {
  const platform = await openPlatform(kind, places, stop);
  if (!platform) throw new Error('The embedded database cannot be opened.');
  try {
    return await use(platform);
  } finally {
    await platform.close();
  }
}

const administering = (kind: DatabaseKind, { id }: Person): DatabaseKind => ({
  ...kind,
  open: async (folder) => {
    const database = await kind.open(folder);
    return database && { ...database, variables: { ...database.variables, ADMINISTRATORS: id } };
  },
});

const role = (page: Page) => page.getByLabel('Rôle', { exact: true });

async function openOwnPage(
  page: Page,
  { url, mails }: OpenPlatform,
  { id, addresses }: Person,
  stop: AbortSignal,
): Promise<number> {
  const [address = ''] = addresses;
  await send(url, sendForm('/api/login', { email: address }), stop);
  const jeton = await tokenOfMail(mails, address, stop);
  const place = `/admin/#/collections/my-page/entries/${encodeURIComponent(id)}`;
  await page.goto(`${url}/connexion/lien/?jeton=${jeton}&retour=${encodeURIComponent(place)}`);
  return timed(async () => {
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await role(page).waitFor();
  });
}

async function saveRole(page: Page): Promise<number> {
  await role(page).fill('Un autre rôle');
  return timed(async () => {
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('ta proposition attend').waitFor();
  });
}

const entries = (page: Page) => page.locator('a[href*="#/collections/authors/entries/"]');

async function openList(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  return timed(async () => {
    await page.goto(`${url}/admin/#/collections/authors`);
    await entries(page).nth(30).waitFor();
  });
}

async function search(page: Page): Promise<number> {
  const name = (await entries(page).nth(20).innerText()).split('–')[0]?.trim() ?? '';
  return timed(async () => {
    await page.getByPlaceholder('Tout rechercher').fill(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(/search/);
    await entries(page).filter({ hasText: name }).first().waitFor();
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
