import type { Services } from '../../services.ts';
import { passFor, passParameters, type MemberPass, type PassTarget } from '../member-pass.ts';

/** What the link of a mail opens: one request of access. */
export const toolOpening = (request: string): PassTarget => ({ purpose: 'tool-request', target: request });

/** Path of the page of one request, by a session or by the pass of a mail. */
export const toolRequestAddress = (request: string, pass?: MemberPass): string =>
  `/demande/?${new URLSearchParams({ demande: request, ...(pass && passParameters(pass)) }).toString()}`;

/** The address where a member decides on one request for 7 days, without login. */
export const toolRequestLink = (
  request: string,
  member: string,
  services: Pick<Services, 'clock' | 'settings'>,
): string =>
  services.settings.siteUrl + toolRequestAddress(request, passFor(toolOpening(request), member, services));
