import { readFile } from 'node:fs/promises';
import account from '../../functions/account.ts';
import accountChange from '../../functions/account-change.ts';
import consolePage from '../../functions/console.ts';
import consoleChange from '../../functions/console-change.ts';
import godparentAnswer from '../../functions/godparent-answer.ts';
import godparentRequest from '../../functions/godparent-request.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { anAccount } from '../contract/database/samples.ts';
import { godparentWorld, type GodparentWorld } from '../journeys/godparents/world.ts';

const site = 'https://communs.example';

/** The markup of a page, without Astro's part of the file, and with the one component that it shares. */
async function markup(path: string): Promise<string> {
  const read = async (file: string) => (await readFile(file, 'utf8')).replace(/^---[^]*?---/, '');
  const request = await read('src/components/GodparentRequest.astro');
  return (await read(path))
    .replace('<GodparentRequest />', request)
    .replace('<AccountHead />', '<p data-if="notice" data-fact="notice"></p>')
    .replace(/<AccountForm change="godparent-preferences"[^>]*>/, preferences);
}

const preferences = `<form action="/api/account/godparent-preferences"><input type="checkbox" name="godparentPaused">
  <div class="fr-input-group"><input name="godparentPausedUntil"><p id="godparentPausedUntil-message"></p></div>
  <select name="godparentCapacity"><option value="0"></option><option value="2"></option></select></form>`;

const pages: Readonly<Record<string, string>> = {
  '/marrainage/index': await markup('src/pages/marrainage/index.astro'),
  '/compte/marrainage/index': await markup('src/pages/compte/marrainage/index.astro'),
  '/compte/index': await markup('src/pages/compte/index.astro'),
  '/console/marrainages/index': await markup('src/pages/console/marrainages/index.astro'),
};

/** The pages of godparents, called as a browser calls them. */
export interface GodparentTrial {
  readonly world: GodparentWorld;
  /** The link of the mail that asked a member, and its fields. */
  linkOf(godparent: string): { address: string; fields: Record<string, string> };
  get(path: string, member?: string): Promise<Seen>;
  post(path: string, fields: object, member?: string, headers?: Record<string, string>): Promise<Seen>;
}

interface Seen {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
}

const seen = async (response: Response): Promise<Seen> => ({
  status: response.status,
  location: response.headers.get('location'),
  html: (await response.text()).replaceAll('&nbsp;', ' ').replaceAll('\u00A0', ' '),
});

/** The function that answers an address. */
function functionAt(path: string): (request: Request) => Promise<Response> {
  if (path.startsWith('/marrainage')) return godparentRequest;
  if (path.startsWith('/api/marrainage')) return godparentAnswer;
  if (path.startsWith('/api/account/'))
    return (request) => accountChange(request, { waitUntil: (work) => void work });
  if (path.startsWith('/api/console/')) return consoleChange;
  return path.startsWith('/console') ? consolePage : account;
}

export async function godparentTrial(): Promise<GodparentTrial> {
  const world = godparentWorld();
  const { services } = world;
  const secrets: string[] = [];
  const send = services.mailer.send.bind(services.mailer);
  services.mailer.send = (mail) => {
    secrets.push(`${mail.to} ${mail.text}`);
    return send(mail);
  };
  provideServices({ ...services, site: { page: (path) => Promise.resolve(pages[path] ?? '<main></main>') } });
  for (const id of ['d1', 'd2', 'admin'])
    await services.accounts.reserve(anAccount({ id, secondaryEmail: `${id}@e.fr` }));
  const cookieOf = async (member: string | undefined): Promise<Record<string, string>> => {
    if (member === undefined) return {};
    const token = await services.logins.openLink(member);
    const [cookie = ''] = (await services.logins.redeem(token, new Headers())) ?? [];
    return { cookie };
  };
  return {
    world,
    linkOf(godparent) {
      const mail = secrets.findLast(
        (sent) => sent.startsWith(`${godparent}@`) && sent.includes('/marrainage/?'),
      );
      const address = /https:\S+\/marrainage\/\?\S+/.exec(mail ?? '')?.[0];
      if (address === undefined) throw new Error(`No link went to ${godparent}.`);
      return { address, fields: Object.fromEntries(new URL(address).searchParams) };
    },
    async get(path, member) {
      const address = new URL(path, site);
      const request = new Request(address, { headers: { accept: 'text/html', ...(await cookieOf(member)) } });
      return seen(await functionAt(address.pathname)(request));
    },
    async post(path, fields, member, headers = {}) {
      const request = new Request(site + path, {
        method: 'POST',
        body: new URLSearchParams(fields as Record<string, string>),
        headers: { accept: 'text/html', ...(await cookieOf(member)), ...headers },
      });
      return seen(await functionAt(path)(request));
    },
  };
}
