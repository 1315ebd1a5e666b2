import { isSignatureOf, signatureOf } from '../domain/signed-link.ts';
import type { Services } from '../services.ts';
import { memberNamed, type LoggedIn } from './logged-in.ts';

/** What the link of a mail carries so that one member may act on one thing without login. */
export interface MemberPass {
  /** Id of the member who got the mail. */
  readonly member: string;
  /** When it ends, in seconds since 1970. */
  readonly until: number;
  readonly key: string;
}

/** What a pass is for: the kind of link, and the one thing that it opens. */
export interface PassTarget {
  readonly purpose: 'godparent-request' | 'job-offer' | 'proposal-review' | 'tool-request';
  readonly target: string;
}

/** How long a link of a mail is good, in milliseconds: 7 days. */
const validDuring = 7 * 86_400_000;

const wordsOf = ({ purpose, target }: PassTarget, member: string, until: number): string[] => [
  purpose,
  target,
  member,
  String(until),
];

/** A pass for a member, good for 7 days unless it is told until when. */
export function passFor(
  opens: PassTarget,
  member: string,
  { clock, settings }: Pick<Services, 'clock' | 'settings'>,
  end = new Date(clock.now().getTime() + validDuring),
): MemberPass {
  const until = Math.floor(end.getTime() / 1000);
  return { member, until, key: signatureOf(wordsOf(opens, member, until), settings.linkSecret) };
}

/** A pass as an address carries it; the fields of schema/member-pass.ts. */
export const passParameters = ({ member, until, key }: MemberPass): Record<string, string> => ({
  membre: member,
  jusqua: String(until),
  cle: key,
});

/**
 * The member whose pass this is, with her rights of today; undefined for one that has ended, that is not ours, or that
 * opens something else.
 */
export async function memberByPass(
  opens: PassTarget,
  { member, until, key }: MemberPass,
  services: Pick<Services, 'clock' | 'community' | 'settings'>,
): Promise<LoggedIn | undefined> {
  const { clock, settings } = services;
  const isOurs = isSignatureOf(key, wordsOf(opens, member, until), settings.linkSecret);
  return isOurs && until * 1000 > clock.now().getTime() ? memberNamed(member, services) : undefined;
}
