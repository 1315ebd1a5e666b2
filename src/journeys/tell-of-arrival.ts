import { fullnameOf } from '../domain/arrival.ts';
import { madeOnceFor } from '../domain/made-once-for.ts';
import { nearNames } from '../domain/near-names.ts';
import type { Proposal } from '../ports.ts';
import type { ArrivalForm } from '../schema/arrival-form.ts';
import type { Community } from '../schema/content.ts';
import { arrivalForReferentMail } from '../texts/mails/arrival-for-referent.ts';
import { arrivalReceivedMail } from '../texts/mails/arrival-received.ts';
import { followUpLink } from './follow-up-link.ts';
import { mailAddressOf } from './mail-address-of.ts';
import { nameInCommunity } from './name-in-community.ts';
import { sendMail } from './send-mail.ts';
import type { Services } from '../services.ts';

/**
 * Tells the newcomer that her form is there, and her referent that a file waits; each once for a proposal: after one
 * that was closed, the next is told of again.
 */
export async function tellOfArrival(
  form: ArrivalForm,
  id: string,
  proposal: Proposal,
  community: Community,
  services: Services,
): Promise<void> {
  const { settings } = services;
  const { referent } = form;
  const { fullname: referentName, firstName } = nameInCommunity(referent, community);
  const key = `arrivee/${id}/${proposal.number}`;
  const received = arrivalReceivedMail({
    firstName: form.firstName,
    referentName,
    followUpLink: followUpLink(id, settings),
    siteName: settings.siteName,
  });
  await sendMail({ key: `${key}/recue`, to: form.email, ...received }, services);

  if (proposal.state !== 'open') return;
  const forReferent = arrivalForReferentMail({
    referentFirstName: firstName,
    newcomerName: fullnameOf(form),
    role: form.role,
    start: form.start,
    end: form.end,
    endReason: form.endReason,
    nearMatches: nearMatches(form, id, community),
    proposalLink: new URL(proposal.url, settings.siteUrl).href,
    siteName: settings.siteName,
  });
  const to = await mailAddressOf(referent, services);
  await sendMail({ key: `${key}/referent/${referent}`, to, ...forReferent }, services);
}

/** Members whose name is near the newcomer's, who may be the same person. */
const nearMatches = (form: ArrivalForm, id: string, { authors }: Community): string[] =>
  finderIn(authors)(fullnameOf(form))
    .filter((near) => near.id !== id)
    .map(({ fullname }) => fullname);

/** To spell every name takes long; a community is the same for many arrivals. */
const finderIn = madeOnceFor((authors: Community['authors']) =>
  nearNames(authors.map(({ id, data }) => ({ id, fullname: data.fullname }))),
);
