import { daysOfOffer } from '../../domain/startup-check.ts';
import type { Services } from '../../services.ts';
import { passFor, passParameters, type MemberPass, type PassTarget } from '../member-pass.ts';

/** What the link of a mail opens: the answer for one offer. */
export const offerOpening = (offer: string): PassTarget => ({ purpose: 'job-offer', target: offer });

/** Path of the page where one answers for an offer, by a session or by the pass of a mail. */
export const offerAnswerAddress = (offer: string, pass?: MemberPass): string =>
  `/offre/?${new URLSearchParams({ offre: offer, ...(pass && passParameters(pass)) }).toString()}`;

/** The address where a member answers for an offer, without login, until she may be asked again. */
export function offerAnswerLink(
  offer: string,
  member: string,
  services: Pick<Services, 'clock' | 'settings'>,
): string {
  const end = new Date(services.clock.now().getTime() + daysOfOffer * 86_400_000);
  const pass = passFor(offerOpening(offer), member, services, end);
  return services.settings.siteUrl + offerAnswerAddress(offer, pass);
}
