import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { passFor, passParameters, type MemberPass, type PassTarget } from '../member-pass.ts';

/** What the link of a mail opens: one proposal. */
export const reviewOpening = (proposal: number): PassTarget => ({
  purpose: 'proposal-review',
  target: String(proposal),
});

/** The address where a member reviews one proposal for 7 days, without login and without an account at the forge. */
export const reviewLink = (
  { number, branch }: Pick<Proposal, 'number' | 'branch'>,
  member: string,
  services: Pick<Services, 'clock' | 'settings'>,
): string => {
  const pass = passFor(reviewOpening(number), member, services);
  return services.settings.siteUrl + reviewAddress('/relecture/', { number, branch }, pass);
};

/** Path of a page that shows one proposal; its branch stands there to tell of one that is no longer open. */
export function reviewAddress(
  path: '/relecture/' | '/compte/relectures/',
  { number, branch }: { readonly number: number; readonly branch?: string | undefined },
  pass?: MemberPass,
): string {
  const parameters = new URLSearchParams({
    proposition: String(number),
    ...(pass && passParameters(pass)),
    ...(branch !== undefined && { branche: branch }),
  });
  return `${path}?${parameters.toString()}`;
}
