import { answerableUntil } from '../../domain/godparent-facts.ts';
import type { GodparentAsked } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { passFor, passParameters, type MemberPass, type PassTarget } from '../member-pass.ts';

/** What the link of a mail opens: the request of one newcomer. */
export const godparentOpening = (newcomer: string): PassTarget => ({
  purpose: 'godparent-request',
  target: newcomer,
});

/** The address where a member answers one request, without login, for 7 days from the request. */
export const godparentLink = (
  asked: Pick<GodparentAsked, 'newcomer' | 'godparent' | 'askedAt'>,
  services: Pick<Services, 'clock' | 'settings'>,
): string => {
  const { newcomer, godparent } = asked;
  const pass = passFor(godparentOpening(newcomer), godparent, services, answerableUntil(asked));
  return services.settings.siteUrl + godparentAddress(newcomer, pass);
};

/** Path of the page of one request. */
export const godparentAddress = (newcomer: string, pass: MemberPass): string =>
  `/marrainage/?${new URLSearchParams({ pour: newcomer, ...passParameters(pass) }).toString()}`;
