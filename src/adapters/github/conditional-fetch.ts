type Fetch = typeof globalThis.fetch;

interface Kept {
  readonly etag: string;
  readonly headers: Headers;
  readonly body: ArrayBuffer;
}

const maxReplies = 500;
const maxBytes = 16 * 1024 * 1024;

/**
 * Asks again for what was read before only if it has changed since (ETag and If-None-Match): GitHub does not count
 * such requests. Keeps the replies that were used last, up to a number and a size.
 */
export function conditionalFetch(fetch: Fetch): Fetch {
  const replies = new Map<string, Kept>();
  let bytes = 0;
  const forget = (url: string): void => {
    bytes -= replies.get(url)?.body.byteLength ?? 0;
    replies.delete(url);
  };
  const keep = (url: string, reply: Kept): void => {
    forget(url);
    replies.set(url, reply);
    bytes += reply.body.byteLength;
    for (const oldest of replies.keys()) {
      if (replies.size <= maxReplies && bytes <= maxBytes) break;
      forget(oldest);
    }
  };
  return async (input, init) => {
    if (typeof input !== 'string' || init?.method !== 'GET') return fetch(input, init);
    const known = replies.get(input);
    const headers = new Headers(init.headers);
    if (known) headers.set('if-none-match', known.etag);
    const reply = await fetch(input, { ...init, headers });
    if (known && reply.status === 304) {
      keep(input, known);
      return new Response(known.body, { status: 200, headers: known.headers });
    }
    const etag = reply.headers.get('etag');
    if (reply.status !== 200 || etag === null) return reply;
    const body = await reply.arrayBuffer();
    keep(input, { etag, headers: reply.headers, body });
    return new Response(body, { status: 200, headers: reply.headers });
  };
}
