/**
 * Whether a call that changes something comes from the site itself. Browsers say where a call comes from in `Origin`,
 * or in `Sec-Fetch-Site`; a call that says neither comes from no browser page, and carries no cookie by accident.
 */
export function isSameOrigin(request: Request, siteUrl: string): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) return [new URL(siteUrl).origin, new URL(request.url).origin].includes(origin);
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}
