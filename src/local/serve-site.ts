import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firstAnswer, type Handler, type TotalHandler } from './handler.ts';
import { toListener } from './node-bridge.ts';
import { orNotFound } from './not-found.ts';
import { staticFiles } from './static-files.ts';
import { withGzip } from './with-gzip.ts';
import { withHeaders } from './with-headers.ts';
import { withRedirects } from './with-redirects.ts';

/** Where the platform listens unless told otherwise: this machine only. */
export const loopback = '127.0.0.1';

export interface Site {
  /** Folder of the built site, with its `_redirects` and `_headers`. */
  readonly folder: string;
  /** What answers before the files of the site, in this order. */
  readonly before?: readonly Handler[];
}

export interface Address {
  /** TCP port; 0 takes a free one. */
  readonly port: number;
  readonly host?: string;
}

export interface ServedSite {
  /** Address of the server without a trailing slash. */
  readonly url: string;
  /** Stops the server and ends its connections, idle or not. */
  close(): Promise<void>;
}

/** Answers with a built site as Netlify would. */
export function siteHandler({ folder, before = [] }: Site): TotalHandler {
  const pages = withHeaders(folder, staticFiles(folder));
  const site = withRedirects(folder, firstAnswer(...before, pages));
  return orNotFound(site, pages);
}

/** Serves a handler; rejects when the port cannot be had. */
export async function serve(handler: TotalHandler, { port, host = loopback }: Address): Promise<ServedSite> {
  const server = createServer(toListener(withGzip(handler)));
  server.listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Serves a built site as Netlify would; rejects when the port cannot be had. */
export const serveSite = ({ port, host = loopback, ...site }: Site & Address): Promise<ServedSite> =>
  serve(siteHandler(site), { port, host });
