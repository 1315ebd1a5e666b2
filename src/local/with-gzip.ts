import { isText } from './content-type.ts';
import type { TotalHandler } from './handler.ts';

function acceptsGzip(request: Request): boolean {
  const offers = request.headers.get('accept-encoding')?.toLowerCase().split(',') ?? [];
  return offers.some((offer) => /^\s*(gzip|\*)\s*(;|$)/.test(offer) && !/;\s*q=0(\.0*)?\s*$/.test(offer));
}

const mayChange = ({ headers }: Response): boolean =>
  !headers.has('content-encoding') && headers.get('cache-control')?.includes('no-transform') !== true;

/** Compresses the texts that a handler answers with, for clients that accept it and unless the answer forbids it. */
export function withGzip(handler: TotalHandler): TotalHandler {
  return async (request) => {
    const response = await handler(request);
    if (!isText(response.headers.get('content-type') ?? '') || !mayChange(response)) return response;
    const { status, body } = response;
    const headers = new Headers(response.headers);
    headers.append('vary', 'Accept-Encoding');
    if (!acceptsGzip(request)) return new Response(body, { status, headers });
    headers.set('content-encoding', 'gzip');
    headers.delete('content-length');
    return new Response(body?.pipeThrough(new CompressionStream('gzip')) ?? null, { status, headers });
  };
}
