import type { Clock } from '../../ports.ts';
import type { Community } from '../../schema/content.ts';
import { publishedSite } from './published-site.ts';

/** What a published site shows to who visits it. */
export interface SiteState {
  readonly community: Community;
  /** How far this machine's clock is ahead of the site's, in seconds; undefined where the site tells no time. */
  readonly clockAhead: number | undefined;
  /**
   * How the functions take a message of the forge that nobody signed: `listening` refuses it, `deaf` has no secret to
   * check it with, `faulty` lacks settings, `absent` is no function of ours.
   */
  readonly functions: 'listening' | 'deaf' | 'faulty' | 'absent';
}

/** Visits a site; changes nothing. Rejects when it does not answer, or not with a community. */
export async function inspectSite(
  siteUrl: string,
  clock: Pick<Clock, 'now'>,
  ask: typeof fetch = fetch,
): Promise<SiteState> {
  let clockAhead: number | undefined;
  const site = publishedSite(siteUrl, clock, async (input, init) => {
    const response = await ask(input, init);
    clockAhead = aheadOf(response.headers, clock.now());
    return response;
  });
  const [community, functions] = await Promise.all([site.community(), functionsState(siteUrl, ask)]);
  return { community, clockAhead, functions };
}

/** A copy that a cache kept for some seconds tells the time at which it was made. */
function aheadOf(headers: Headers, now: Date): number | undefined {
  const told = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(told)) return undefined;
  return Math.round(now.getTime() / 1000 - told / 1000 - Number(headers.get('age') ?? 0));
}

async function functionsState(siteUrl: string, ask: typeof fetch): Promise<SiteState['functions']> {
  const { status, headers } = await ask(`${siteUrl}/api/github/webhook`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(10_000),
  });
  if (status === 401) return 'listening';
  if (status >= 500) return 'faulty';
  return status === 404 && (headers.get('content-type') ?? '').includes('json') ? 'deaf' : 'absent';
}
