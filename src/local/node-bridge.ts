import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { logFault } from '../http/log/log-fault.ts';
import type { TotalHandler } from './handler.ts';
import { callerHeader } from '../http/is-over-limit.ts';
import { badRequestText, serverFaultText } from './messages.ts';

function addressOf({ url = '/', headers }: IncomingMessage): URL {
  return new URL(url.startsWith('/') ? `http://${headers.host ?? 'localhost'}${url}` : url);
}

/** Translates a node:http request; throws a TypeError for what the Fetch standard refuses (TRACE, a bad host). */
function toRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  // As the host of production does, whatever the caller wrote there: calls are counted by it.
  headers.set(callerHeader, incoming.socket.remoteAddress ?? '');
  const method = incoming.method ?? 'GET';
  const bodyless = method === 'GET' || method === 'HEAD';
  const body = bodyless ? {} : { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' };
  return new Request(addressOf(incoming), { method, headers, ...body });
}

async function send(response: Response, outgoing: ServerResponse, bodyless: boolean): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  if (response.body && !bodyless) {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing);
  } else {
    await response.body?.cancel();
    outgoing.end();
  }
}

function plainText(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

async function answer(incoming: IncomingMessage, handler: TotalHandler): Promise<Response> {
  let request: Request;
  try {
    request = toRequest(incoming);
  } catch {
    // Only the client can mend what it sent; there is nothing to log.
    return plainText(400, badRequestText());
  }
  try {
    return await handler(request);
  } catch (fault) {
    // Whoever left in the middle of her own call is no fault of ours, and could fill the terminal with them.
    if (incoming.errored === null) logFault(`${request.method} ${new URL(request.url).pathname}`, fault);
    return plainText(500, serverFaultText());
  }
}

/** Lets a node:http server answer with a handler of Web requests. */
export function toListener(handler: TotalHandler): RequestListener {
  return (incoming, outgoing) => {
    answer(incoming, handler)
      .then((response) => send(response, outgoing, incoming.method === 'HEAD'))
      .catch(() => {
        // The client left, or the body broke midway: the status line is gone, so only the connection can tell.
        outgoing.destroy();
      });
  };
}
