import consolePage from '../../functions/console.ts';
import toolAccessesFile from '../../functions/tool-accesses-file.ts';
import toolsChange from '../../functions/tools-change.ts';
import tools from '../../functions/tools.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { questionsState } from '../../src/journeys/tools/ask-for-tool.ts';
import type { ToolRequest } from '../../src/ports.ts';
import { teamSchema } from '../../src/schema/team.ts';
import type { Services } from '../../src/services.ts';
import { anEntry, authorEntry } from '../builders.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';
import { changeRequest, pageRequest, readable, type PostGiven } from './browser-calls.ts';

const pass =
  '<input name="demande"><input name="membre" data-if="lien"><input name="jusqua" data-if="lien"><input name="cle" data-if="lien">';
const request = '<b data-fact="membre"></b> <i data-fact="outil"></i> <u data-fact="etat"></u>';

/** What the published pages of the tools hold, in short. */
const shell = `<html><head><title></title></head><body><main>
<p role="status" data-if="notice" data-fact="notice"></p><p role="alert" data-if="alerte" data-fact="alerte"></p>
<section data-each="formulaire" hidden><form action="/api/tools/ask"><input name="outil"><input name="questions">
  ${[1, 2, 3, 4, 5].map((n) => `<div class="fr-input-group" data-if="reponse${n}"><label data-fact="reponse${n}"></label><input id="reponse${n}" name="reponse${n}"><p id="reponse${n}-message"></p></div>`).join('')}
  <div class="fr-input-group"><textarea id="motif" name="motif"></textarea><p id="motif-message"></p></div></form></section>
<p data-if="none">Rien</p><p data-if="restricted">Mission terminée</p>
<ul><li data-each="ouverte">${request}<form data-if="retirer" action="/api/tools/withdraw"><input name="demande"></form><form data-if="rendre" action="/api/tools/give-back"><input name="demande"></form></li>
<li data-each="passee">${request}</li><li data-each="attente"><a data-link="demande">${request}</a></li>
<li data-each="outil"><b data-fact="outil-nom"></b> <i data-fact="outil-qui"></i> <s data-fact="outil-duree"></s><u data-if="outil-etat" data-fact="outil-etat"></u><a data-if="outil-demander" data-link="outil-demander">Demander</a></li></ul>
<article data-each="demande" hidden>${request}<p data-fact="raison"></p><p data-if="mot" data-fact="mot"></p><dl data-each="reponse"><dt data-fact="question"></dt><dd data-fact="reponse"></dd></dl>
  <a data-if="repondre" data-link="demande">Décider</a>
  <div data-if="decider"><form data-if="accorder" action="/api/tools/grant">${pass}</form><details><form action="/api/tools/refuse">${pass}<div class="fr-input-group"><textarea id="mot" name="mot"></textarea><p id="mot-message"></p></div></form></details></div>
  <details data-if="reprendre"><form action="/api/tools/revoke">${pass}<div class="fr-input-group"><textarea id="raison" name="raison"></textarea><p id="raison-message"></p></div></form></details></article>
</main></body></html>`;

const running = { missions: [{ start: '2026-01-01', end: '2027-06-30', status: 'admin' }] };
const authors = [
  authorEntry('ondine.mistral', { fullname: 'Ondine Mistral', ...running }),
  authorEntry('basile.lenoir', { fullname: 'Basile Lenoir', ...running }),
  authorEntry('odile.tram', { fullname: 'Odile Tram', ...running, teams: ['outils'] }),
  authorEntry('ada.regis', { fullname: 'Ada Régis', ...running }),
  authorEntry('sam.loin', { fullname: 'Sam Loin', ...running }),
  authorEntry('lise.charme', {
    fullname: 'Lise Charme',
    missions: [{ start: '2026-01-01', end: '2026-11-10', status: 'admin' }],
  }),
];

/** The members, by what they are to the tool that is asked for. */
export const people = {
  requester: 'ondine.mistral',
  approver: 'basile.lenoir',
  'member of the approving team': 'odile.tram',
  administrator: 'ada.regis',
  other: 'sam.loin',
  'approver whose mission has ended': 'lise.charme',
} as const;

const toolFiles = [
  {
    path: '_tools/coffre.md',
    text: '---\nname: Le Coffre\napprovers:\n  - basile.lenoir\n  - lise.charme\nteams:\n  - /teams/outils\nasked:\n  - Pour quelle équipe ?\n  - Quelles clés ?\ndays: 30\n---\n',
  },
  { path: '_tools/lampions.md', text: '---\nname: Lampions\n---\n' },
];

/** What the form of the tool `coffre` sends, filled in. */
export const filledRequest = {
  outil: 'coffre',
  questions: questionsState({ asked: ['Pour quelle équipe ?', 'Quelles clés ?'] }),
  motif: 'Pour <relire> les journaux.',
  reponse1: 'Eau claire',
  reponse2: 'Celle du puits',
};

/** The accesses to tools, called as a browser calls them. */
export interface ToolTrial {
  readonly services: FakeServices;
  readonly time: { now: Date };
  provide(services: Services): void;
  get(address: string, member?: string): Promise<Response>;
  seen(address: string, member?: string): Promise<{ status: number; html: string }>;
  post(action: string, fields: object, given?: PostGiven): Promise<Response>;
  /** The request that the requester makes, as it is kept. */
  ask(given?: object): Promise<ToolRequest>;
  /** The same, granted. */
  grant(): Promise<ToolRequest>;
  held(id: string): Promise<ToolRequest | undefined>;
}

/** A community in memory, on 2026-11-20, with two tools. */
export function toolTrial(): ToolTrial {
  const time = { now: new Date('2026-11-20T09:00:00.000Z') };
  const fakes = fakeServices();
  const services = {
    ...fakes,
    clock: clockOf(() => time.now),
    community: async () => ({
      ...(await fakes.community()),
      authors,
      teams: [anEntry('outils', teamSchema.parse({ name: 'Équipe des outils' }))],
    }),
    publishedFiles: (name: string) => Promise.resolve(name === 'tools' ? toolFiles : []),
    settings: { ...fakes.settings, administrators: ['ada.regis'] },
  };
  const provide = (held: Services) => {
    provideServices({ ...held, site: { page: () => Promise.resolve(shell) } });
  };
  provide(services);
  const get = async (address: string, member?: string) => {
    const asked = await pageRequest(address, member, services);
    const { pathname } = new URL(asked.url);
    if (pathname.startsWith('/api/')) return toolAccessesFile(asked);
    return pathname.startsWith('/console') ? consolePage(asked) : tools(asked);
  };
  const post: ToolTrial['post'] = async (action, fields, given = {}) =>
    toolsChange(await changeRequest(`/api/tools/${action}`, fields, given, services));
  const ask: ToolTrial['ask'] = async (given = {}) => {
    await post('ask', { ...filledRequest, ...given }, { as: people.requester });
    const [made] = await services.toolRequests.ofMember(people.requester);
    if (!made) throw new Error('The request was refused.');
    return made;
  };
  return {
    services,
    time,
    provide,
    get,
    async seen(address, member) {
      const response = await get(address, member);
      return { status: response.status, html: await readable(response) };
    },
    post,
    ask,
    async grant() {
      const { id } = await ask();
      await post('grant', { demande: id }, { as: people.approver });
      return (await services.toolRequests.find(id)) ?? ask();
    },
    held: (id) => services.toolRequests.find(id),
  };
}

/** The link of the mail that somebody got, cut in the fields that it carries. */
export function toolLinkIn(
  { services }: ToolTrial,
  to: string,
): { address: string; fields: Record<string, string> } {
  const mail = services.mailer.sent.findLast((sent) => sent.to.startsWith(`${to}@`));
  const address = /https:\S+\/demande\/\S+/.exec(mail?.text ?? '')?.[0];
  if (address === undefined) throw new Error(`No link went to ${to}.`);
  return { address, fields: Object.fromEntries(new URL(address).searchParams) };
}
