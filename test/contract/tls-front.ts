import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const file = (name: string): string => join(import.meta.dirname, 'tls', name);

/**
 * The certificate of every front, for 127.0.0.1 until 2126. A program trusts it by NODE_EXTRA_CA_CERTS; its key stands
 * beside it and guards nothing.
 */
export const certificatePath = file('certificate.pem');

/** A server of this machine, reached by https. */
export interface TlsFront {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands by https before a server of this machine, and changes nothing of what passes. */
export async function tlsFront(behind: string): Promise<TlsFront> {
  const [key, cert] = await Promise.all([readFile(file('key.pem')), readFile(certificatePath)]);
  const { port } = new URL(behind);
  const server = createServer({ key, cert }, (incoming, answer) => {
    const { method, url, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, path: url, method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
