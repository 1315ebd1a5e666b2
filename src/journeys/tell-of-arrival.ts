import { fullnameOf } from '../domain/arrival.ts';
import { communicationAddress } from '../domain/communication-address.ts';
import { idOfName } from '../domain/member-id.ts';
import type { Arrival, Proposal } from '../ports.ts';
import type { ArrivalForm } from '../schema/arrival-form.ts';
import { arrivalForReferentMail } from '../texts/mails/arrival-for-referent.ts';
import { arrivalReceivedMail } from '../texts/mails/arrival-received.ts';
import { followUpLink } from './follow-up-link.ts';
import { sendMail } from './send-mail.ts';
import type { Community, Services } from '../services.ts';

/** Tells the newcomer that her form is there, and her referent that a file waits; each once. */
export async function tellOfArrival(
  form: ArrivalForm,
  { id, referent }: Arrival,
  proposal: Proposal,
  community: Community,
  services: Services,
): Promise<void> {
  const { settings } = services;
  const referentName = nameOf(community, referent);
  const received = arrivalReceivedMail({
    firstName: form.firstName,
    referentName,
    followUpLink: followUpLink(id, settings),
    siteName: settings.siteName,
  });
  await sendMail({ key: `arrivee/${id}/recue`, to: form.email, ...received }, services);

  const account = await services.accounts.find(referent);
  const address = account && communicationAddress(account);
  const forReferent = arrivalForReferentMail({
    referentFirstName: referentName.split(' ')[0] ?? referentName,
    newcomerName: fullnameOf(form),
    role: form.role,
    start: form.start,
    end: form.end,
    nearMatches: nearMatches(form, id, community),
    proposalLink: new URL(proposal.url, settings.siteUrl).href,
    siteName: settings.siteName,
  });
  const to = address ?? `${referent}@${settings.communityDomain}`;
  await sendMail({ key: `arrivee/${id}/referent`, to, ...forReferent }, services);
}

const nameOf = ({ authors }: Community, id: string): string =>
  authors.find((author) => author.id === id)?.data.fullname ?? id;

/** Members whose name gives the newcomer's id, which is why hers has a number. */
function nearMatches(form: ArrivalForm, id: string, { authors }: Community): string[] {
  const base = idOfName(fullnameOf(form));
  return authors
    .filter((author) => author.id !== id && idOfName(author.data.fullname) === base)
    .map(({ data }) => data.fullname);
}
