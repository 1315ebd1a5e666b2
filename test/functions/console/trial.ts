import consolePage from '../../../functions/console.ts';
import consoleExport from '../../../functions/console-export.ts';
import consoleChange from '../../../functions/console-change.ts';
import { provideServices } from '../../../src/adapters/provided-services.ts';
import type { Mail } from '../../../src/ports.ts';
import type { Services } from '../../../src/services.ts';
import { authorEntry } from '../../builders.ts';
import { fakeServices, type FakeServices } from '../../fakes/services.ts';
import { shells } from './shells.ts';

const site = 'https://communs.example';

/** What the published pages of the console hold, in short. */
const shell = `<html><head><title></title></head><body><main>
  <p data-if="notice" data-fact="notice"></p><p data-if="lire">Tu lis</p><p data-if="none">Rien</p>
  <form action="/console/courriels/"><div class="fr-input-group"><input name="recherche"><p id="recherche-message"></p></div>
    <div class="fr-select-group"><select name="etat"><option value=""></option><option value="sent"></option></select><p id="etat-message"></p></div></form>
  <form action="/console/journal/"><input name="par"><div class="fr-input-group"><input name="du"><p id="du-message"></p></div>
    <div class="fr-input-group"><input name="au"><p id="au-message"></p></div></form>
  <ul><li data-each="courriel"><b data-fact="objet"></b> <i data-fact="etat"></i> <s data-fact="adresse"></s>
    <em data-fact="membre"></em> <u data-if="erreur" data-fact="erreur"></u> <pre data-if="texte" data-fact="texte"></pre><q data-if="secret">pas gardé</q>
    <q data-if="pourquoi" data-fact="pourquoi"></q><form data-if="renvoyer"><input name="cle"><button>Renvoyer</button></form></li>
    <li data-each="evenement"><b data-fact="quoi"></b> <s data-fact="par"></s> <s data-fact="pour"></s> <s data-fact="avant"></s> <s data-fact="apres"></s></li>
    <li data-each="domaine"><b data-fact="domaine"></b><s data-fact="par"></s><form data-if="agir"><button>Retirer</button></form></li></ul>
  <form action="/api/console/add-domain" data-if="agir"><div class="fr-input-group"><input name="domaine"><p id="domaine-message"></p></div><b data-if="warned">Sûre ?</b></form>
  <form action="/api/console/erase-account" data-if="agir"><div class="fr-input-group"><input name="pour"><p id="pour-message"></p></div>
    <div class="fr-input-group"><input name="confirme"><p id="confirme-message"></p></div></form>
  <form action="/api/console/godparent-assign" data-if="choisir"><input name="arrivant"></form>
  <a data-if="older" data-link="older">Plus anciens</a><a data-if="newest" data-link="newest">Plus récents</a>
</main></body></html>`;

const running = { missions: [{ start: '2026-01-01', status: 'admin' }] };
const endedOn = (end: string) => ({ missions: [{ start: '2025-01-01', end, status: 'admin' }] });
const authors = [
  authorEntry('ondine.mistral', { fullname: 'Ondine Mistral', ...running }),
  authorEntry('basile.lenoir', running),
  authorEntry('nil.zephyr', { ...running, teams: ['animation'] }),
  authorEntry('lise.charme', endedOn('2026-11-10')),
  authorEntry('odilon.brume', endedOn('2026-02-01')),
];

/** The console, called as a browser calls it; unless told otherwise by the administrator. */
export interface ConsoleTrial {
  readonly services: FakeServices;
  /** Lets the functions work with other services. */
  provide(services: Services): void;
  get(path: string, member?: string): Promise<Response>;
  /** Status and HTML of a page that somebody sees. */
  seen(path: string, member?: string): Promise<{ status: number; html: string }>;
  post(action: string, fields: object, member?: string, headers?: Record<string, string>): Promise<Response>;
}

export const administrator = 'ondine.mistral';

/** A console in memory, where ondine.mistral is an administrator, nil.zephyr an animator and basile.lenoir a member. */
export function consoleTrial(): ConsoleTrial {
  const fakes = fakeServices();
  const services = {
    ...fakes,
    async *publishedMembers() {
      const { authors: published } = await services.community();
      yield* published.map(({ id, data }) => ({ id, ...data }));
    },
    community: async () => ({ ...(await fakes.community()), authors }),
    settings: {
      ...fakes.settings,
      administrators: [administrator, 'lise.charme', 'odilon.brume'],
      animationTeam: 'animation',
    },
  };
  const provide = (held: Services) => {
    provideServices({ ...held, site: { page: (path) => Promise.resolve(shells[path] ?? shell) } });
  };
  provide(services);
  const headersOf = async (member: string | undefined): Promise<Record<string, string>> => {
    if (member === undefined) return {};
    const token = await services.logins.openLink(member);
    const [cookie = ''] = (await services.logins.redeem(token, new Headers())) ?? [];
    return { cookie };
  };
  const get = async (path: string, member?: string) => {
    const answer = path.includes('.csv') ? consoleExport : consolePage;
    return answer(new Request(site + path, { headers: await headersOf(member) }));
  };
  return {
    services,
    provide,
    get,
    async seen(path, member = administrator) {
      const response = await get(path, member);
      return { status: response.status, html: await response.text() };
    },
    post: async (action, fields, member, headers = {}) =>
      consoleChange(
        new Request(`${site}/api/console/${action}`, {
          method: 'POST',
          body: new URLSearchParams(fields as Record<string, string>),
          headers: {
            accept: 'text/html',
            'content-type': 'application/x-www-form-urlencoded',
            ...(await headersOf(member)),
            ...headers,
          },
        }),
      ),
  };
}

/** A mail to somebody who has no account. */
export const aMail = (given: Partial<Mail> = {}): Mail => ({
  key: 'arrivee/celeste/recue',
  to: 'celeste@exemple.fr',
  subject: 'Ton arrivée',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
  ...given,
});

export const consolePages = [
  '/console',
  '/console/',
  '/console/courriels/',
  '/console/journal/',
  '/console/domaines/',
  '/console/demandes/',
  '/console/effacement/',
  '/console/marrainages/',
];
