import { isSignatureOf, signatureOf } from '../../domain/signed-link.ts';
import type { Services } from '../../services.ts';
import { memberNamed, type LoggedIn } from '../logged-in.ts';

const purpose = 'tool-request';
/** In seconds. */
const validDuring = 7 * 86_400;

/** What the link of a mail carries beside the id of a request. */
export interface ToolPass {
  /** Id of the member who got the mail. */
  readonly member: string;
  /** When it ends, in seconds since 1970. */
  readonly until: number;
  readonly key: string;
}

type LinkServices = Pick<Services, 'clock' | 'settings'>;

const wordsOf = (request: string, member: string, until: number): string[] => [
  purpose,
  request,
  member,
  String(until),
];

/** Path of the page of one request, by a session or by the pass of a mail. */
export function toolRequestAddress(request: string, pass?: ToolPass): string {
  const parameters = new URLSearchParams({
    demande: request,
    ...(pass && { membre: pass.member, jusqua: String(pass.until), cle: pass.key }),
  });
  return `/demande/?${parameters.toString()}`;
}

/** The address where a member decides on one request for 7 days, without login. */
export function toolRequestLink(request: string, member: string, { clock, settings }: LinkServices): string {
  const until = Math.floor(clock.now().getTime() / 1000) + validDuring;
  const key = signatureOf(wordsOf(request, member, until), settings.linkSecret);
  return settings.siteUrl + toolRequestAddress(request, { member, until, key });
}

/**
 * The member whose link this is, with her rights of today; undefined for a link that has ended, that is not ours, or
 * that is another request's.
 */
export async function memberByToolLink(
  request: string,
  { member, until, key }: ToolPass,
  services: LinkServices & Pick<Services, 'community'>,
): Promise<LoggedIn | undefined> {
  const { clock, settings } = services;
  const isOurs = isSignatureOf(key, wordsOf(request, member, until), settings.linkSecret);
  return isOurs && until * 1000 > clock.now().getTime() ? memberNamed(member, services) : undefined;
}
