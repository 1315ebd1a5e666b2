type Fetch = typeof globalThis.fetch;

const withoutBody = new Set([204, 205, 304]);

/**
 * Makes requests that end in time and whole: a reply that breaks off in its body fails like one that never came, and
 * can be asked for again.
 */
export function patientFetch(fetch: Fetch, timeoutMs: number): Fetch {
  return async (input, init) => {
    const reply = await fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    const body = withoutBody.has(reply.status) ? null : await reply.arrayBuffer();
    return new Response(body, { status: reply.status, statusText: reply.statusText, headers: reply.headers });
  };
}
