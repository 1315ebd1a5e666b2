import { isActive } from '../domain/author-activity.ts';
import { fingerprint } from '../domain/signed-link.ts';
import type { Services } from '../services.ts';
import { alreadyArrivingMail, alreadyMemberMail } from '../texts/mails/address-known.ts';
import { followUpLink } from './follow-up-link.ts';
import { sendMail } from './send-mail.ts';

/** What a person reads at the field of an address that an account holds: a mail waits there, or could not leave. */
export type AddressAnswer = 'mail-to-read' | 'mail-not-sent';

/**
 * Answers a form whose address an account holds: at the address itself, where its owner alone reads it, once a day. It
 * leads her to her arrival where that is under way, and to the login otherwise. Whoever filled the form learns nothing
 * of the account (.github/decisions/2026-11-21-known-address.md).
 */
export async function answerAtAddress(address: string, services: Services): Promise<AddressAnswer> {
  const { accounts, arrivals, clock, community, settings } = services;
  const { siteName, siteUrl } = settings;
  const holder = await accounts.findByAddress(address);
  // The account was erased a moment ago: the next try finds the address free.
  if (holder === undefined) return 'mail-not-sent';
  const author = (await community()).authors.find(({ id }) => id === holder.id);
  const isMember = author !== undefined && isActive(author.data, clock.today());
  const isArriving = !isMember && (await arrivals.find(holder.id)) !== undefined;
  const mail = isArriving
    ? alreadyArrivingMail({ followUpLink: followUpLink(holder.id, settings), siteName })
    : alreadyMemberMail({ loginLink: `${siteUrl}/connexion/`, siteName });
  const key = `arrivee/adresse/${fingerprint(address.toLowerCase())}/${clock.today()}`;
  const outcome = await sendMail({ key, to: address, ...mail }, services);
  return outcome === 'failed' ? 'mail-not-sent' : 'mail-to-read';
}
