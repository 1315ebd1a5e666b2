import cms from '../../functions/cms.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { filesOf } from '../../src/content/published-files.ts';
import { readContent } from '../../src/content/read-content.ts';
import { toDay } from '../../src/schema/day.ts';
import { memoryContents } from '../fakes/memory-contents.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

const running = 'missions:\n  - start: 2026-01-01\n    end: 2027-01-01\n    status: admin\n';
const author = (id: string, lines: string) =>
  `---\nfullname: ${id}\n# elle préfère le thé\nrole: 'Designer'\ndomaine: Design\n${lines}vieux: {a: 1}\n---\n\nBonjour.\n`;

/** The published content: people of every role, three startups of two incubators, an event, a page. */
export const files: Readonly<Record<string, string>> = {
  '_authors/membre.md': author('membre', `${running}    startups:\n      - eau-claire\n`),
  '_authors/coequipiere.md': author('coequipiere', `${running}    startups:\n      - eau-claire\n`),
  '_authors/incubateur.md': author('incubateur', `${running}teams:\n  - /teams/equipe-rivage\n`),
  '_authors/autre.md': author('autre', `${running}    startups:\n      - sel\n`),
  '_authors/animatrice.md': author('animatrice', `${running}teams:\n  - /teams/animation\n`),
  '_authors/administratrice.md': author('administratrice', running),
  '_authors/partie.md': author(
    'partie',
    'missions:\n  - start: 2026-01-01\n    end: 2026-11-10\n    status: admin\n    startups:\n      - eau-claire\n',
  ),
  '_startups/eau-claire.md':
    '---\ntitle: Eau claire\nmission: Boire.\nincubator: rivage\nphases:\n  - name: construction\n    start: 2026-01-01\n---\n\nDe l’eau.\n',
  '_startups/sel.md':
    '---\ntitle: Sel\nmission: Saler.\nincubator: monts\nphases:\n  - name: construction\n    start: 2026-01-01\n---\n',
  '_incubators/rivage.md': '---\ntitle: Rivage\n---\n',
  '_incubators/monts.md': '---\ntitle: Monts\n---\n',
  '_teams/equipe-rivage.md': '---\nname: Rivage\nincubator: rivage\n---\n',
  '_teams/animation.md': '---\nname: Animation\n---\n',
  '_agenda/2026-12-24-cafe.md': '---\ntitle: Café\ndate: 2026-12-24\n---\nÀ 9 h.\n',
  '_docs/guide/premiers-pas.md': 'Un guide sans front matter.\n',
};

/** Everyone who may be logged in; `visiteuse` is nobody. */
export const roles = [
  'visiteuse',
  'membre',
  'coequipiere',
  'incubateur',
  'autre',
  'animatrice',
  'administratrice',
  'partie',
] as const;
export type Role = (typeof roles)[number];

/** The secretariat with that content, on 2026-11-20, everyone logged in. */
export async function cmsWorld(): Promise<FakeServices> {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { content } = readContent(list);
  const fake = fakeServices();
  const services: FakeServices = {
    ...fake,
    clock: { now: () => new Date('2026-11-20T09:00:00.000Z'), today: () => toDay('2026-11-20') },
    contents: memoryContents({ ...files }),
    community: () => Promise.resolve(content),
    publishedFiles: (collection) => Promise.resolve(filesOf(collection, list)),
    settings: { ...fake.settings, administrators: ['administratrice'], animationTeam: 'animation' },
  };
  provideServices({ ...services, site: { page: () => Promise.resolve('<main></main>') } });
  for (const role of roles)
    if (role !== 'visiteuse')
      await services.logins.redeem(await services.logins.openLink(role), new Headers());
  return services;
}

/** Sends a call to the gateway as it stands on the wire; what it leaves for later is done too. */
export async function send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const work: Promise<unknown>[] = [];
  const request = new Request('https://communs.example/api/cms', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
  const response = await cms(request, { waitUntil: (held) => void work.push(held) });
  await Promise.all(work);
  return response;
}

/** Asks the gateway in the name of somebody. */
export const ask = (as: Role, action: string, params: object = {}): Promise<Response> =>
  send(
    JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
    as === 'visiteuse' ? {} : { cookie: `session=${as}` },
  );

/** What the gateway answers, where it answers well. */
export async function answer<Answer = unknown>(
  as: Role,
  action: string,
  params: object = {},
): Promise<Answer> {
  const response = await ask(as, action, params);
  if (response.status !== 200) throw new Error(`${action}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

export interface Saving {
  readonly collection?: string;
  readonly base?: string | undefined;
  readonly status?: string;
  readonly assets?: readonly object[];
}

/** Saves a file as the editor does. */
export const save = (as: Role, path: string, raw: string, given: Saving = {}): Promise<Response> => {
  const {
    collection = path.slice(1, path.indexOf('/')),
    base,
    status = 'pending_review',
    assets = [],
  } = given;
  const slug = path.slice(path.indexOf('/') + 1).replace(/\.md$/, '');
  return ask(as, 'persistEntry', {
    dataFiles: [{ slug, path, raw, base }],
    assets,
    options: { collectionName: collection, commitMessage: 'x', useWorkflow: true, newEntry: false, status },
  });
};
