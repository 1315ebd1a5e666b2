import { readContentFolder } from '../../src/adapters/content-folder.ts';
import { readContent } from '../../src/content/read-content.ts';
import { showConfig } from '../../src/http/cms/show-config.ts';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';
import { decapGateway, type DecapGateway } from '../fakes/decap-gateway.ts';
import { fakeServices } from '../fakes/services.ts';

/** A built site with an editor behind it. */
export interface ServedAdmin extends ServedSite {
  readonly gateway: DecapGateway;
  /** Whoever is logged in; nobody when undefined. */
  member: string | undefined;
  /** How often somebody logged out. */
  logouts: number;
}

/** Serves a built site of a content folder on 2026-11-20, with the editor's configuration and a gateway in memory. */
export async function serveAdmin(folder: string, contentFolder = 'content'): Promise<ServedAdmin> {
  const files = await readContentFolder(contentFolder);
  const { content } = readContent(files);
  const gateway = decapGateway(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const services = fakeServices();
  const logins = { ...services.logins, member: () => Promise.resolve(admin.member) };
  const settings = { ...services.settings, animationTeam: 'atelier-central-animation' };
  const site = await serveSite({
    folder,
    port: 0,
    before: [
      async (request) => {
        const { pathname } = new URL(request.url);
        if (pathname === '/api/cms/config')
          return showConfig(request, {
            ...services,
            logins,
            settings,
            community: () => Promise.resolve(content),
          });
        if (pathname === '/api/cms') return gateway.answer(request);
        if (pathname !== '/api/logout') return undefined;
        admin.logouts += 1;
        return new Response(null, { status: 303, headers: { Location: '/connexion/' } });
      },
    ],
  });
  const admin: ServedAdmin = { ...site, gateway, member: undefined, logouts: 0 };
  return admin;
}
