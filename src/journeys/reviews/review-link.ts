import { isSignatureOf, signatureOf } from '../../domain/signed-link.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { memberNamed, type LoggedIn } from '../logged-in.ts';

const purpose = 'proposal-review';
/** In seconds. */
const validDuring = 7 * 86_400;

/** What the link of a mail carries beside the number of a proposal. */
export interface ReviewPass {
  /** Id of the member who got the mail. */
  readonly member: string;
  /** When it ends, in seconds since 1970. */
  readonly until: number;
  readonly key: string;
}

type LinkServices = Pick<Services, 'clock' | 'settings'>;

const wordsOf = (proposal: number, member: string, until: number): string[] => [
  purpose,
  String(proposal),
  member,
  String(until),
];

/** The address where a member reviews one proposal for 7 days, without login and without an account at the forge. */
export function reviewLink(
  { number, branch }: Pick<Proposal, 'number' | 'branch'>,
  member: string,
  { clock, settings }: LinkServices,
): string {
  const until = Math.floor(clock.now().getTime() / 1000) + validDuring;
  const key = signatureOf(wordsOf(number, member, until), settings.linkSecret);
  return `${settings.siteUrl}${reviewAddress('/relecture/', { number, branch }, { member, until, key })}`;
}

/** Path of a page that shows one proposal; its branch stands there to tell of one that is no longer open. */
export function reviewAddress(
  path: '/relecture/' | '/compte/relectures/',
  { number, branch }: { readonly number: number; readonly branch?: string | undefined },
  pass?: ReviewPass,
): string {
  const parameters = new URLSearchParams({
    proposition: String(number),
    ...(pass && { membre: pass.member, jusqua: String(pass.until), cle: pass.key }),
    ...(branch !== undefined && { branche: branch }),
  });
  return `${path}?${parameters.toString()}`;
}

/**
 * The member whose link this is, with her rights of today; undefined for a link that has ended, that is not ours, or
 * that is another proposal's.
 */
export async function reviewerByLink(
  proposal: number,
  { member, until, key }: ReviewPass,
  services: LinkServices & Pick<Services, 'community'>,
): Promise<LoggedIn | undefined> {
  const { clock, settings } = services;
  const isOurs = isSignatureOf(key, wordsOf(proposal, member, until), settings.linkSecret);
  return isOurs && until * 1000 > clock.now().getTime() ? memberNamed(member, services) : undefined;
}
