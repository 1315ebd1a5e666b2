import { answerableUntil } from '../../domain/godparent-facts.ts';
import { isSignatureOf, signatureOf } from '../../domain/signed-link.ts';
import type { GodparentAsked } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { memberNamed, type LoggedIn } from '../logged-in.ts';

const purpose = 'godparent-request';

/** What the link of a request carries beside the newcomer. */
export interface GodparentPass {
  /** Id of the member who is asked. */
  readonly member: string;
  /** When it ends, in seconds since 1970. */
  readonly until: number;
  readonly key: string;
}

type LinkServices = Pick<Services, 'clock' | 'settings'>;

const wordsOf = (newcomer: string, member: string, until: number): string[] => [
  purpose,
  newcomer,
  member,
  String(until),
];

/** The address where a member answers one request, without login, for 7 days from the request. */
export function godparentLink(
  asked: Pick<GodparentAsked, 'newcomer' | 'godparent' | 'askedAt'>,
  { settings }: Pick<Services, 'settings'>,
): string {
  const { newcomer, godparent: member } = asked;
  const until = Math.floor(answerableUntil(asked).getTime() / 1000);
  const key = signatureOf(wordsOf(newcomer, member, until), settings.linkSecret);
  return settings.siteUrl + godparentAddress(newcomer, { member, until, key });
}

/** Path of the page of one request. */
export function godparentAddress(newcomer: string, { member, until, key }: GodparentPass): string {
  const parameters = new URLSearchParams({ pour: newcomer, membre: member, jusqua: String(until), cle: key });
  return `/marrainage/?${parameters.toString()}`;
}

/** The member whose link this is, with her rights of today; undefined for a link that has ended or is not ours. */
export async function godparentByLink(
  newcomer: string,
  { member, until, key }: GodparentPass,
  services: LinkServices & Pick<Services, 'community'>,
): Promise<LoggedIn | undefined> {
  const { clock, settings } = services;
  const isOurs = isSignatureOf(key, wordsOf(newcomer, member, until), settings.linkSecret);
  return isOurs && until * 1000 > clock.now().getTime() ? memberNamed(member, services) : undefined;
}
