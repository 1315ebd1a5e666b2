import {
  arrivalAccount,
  arrivalFrontMatter,
  arrivalRefusals,
  fullnameOf,
  type ArrivalRefusal,
} from '../domain/arrival.ts';
import { isActive } from '../domain/author-activity.ts';
import { madeOnceFor } from '../domain/made-once-for.ts';
import { freeId, idOfName } from '../domain/member-id.ts';
import { fingerprint } from '../domain/signed-link.ts';
import { newEntryText } from '../content/write-entry.ts';
import type { Arrival, Proposal } from '../ports.ts';
import type { ArrivalField, ArrivalForm } from '../schema/arrival-form.ts';
import { arrivalProposalText } from '../texts/arrival-proposal.ts';
import { addressRules } from './address-rules.ts';
import { auditSubmission } from './audit-arrival.ts';
import { answerAtAddress, type AddressAnswer } from './answer-at-address.ts';
import { followUpLink } from './follow-up-link.ts';
import type { Community } from '../schema/content.ts';
import type { Services } from '../services.ts';
import { tellOfArrival } from './tell-of-arrival.ts';
import { tellTeam } from './tell-team.ts';

/** How a submission ended. */
export type SubmitOutcome =
  | {
      readonly kind: 'accepted';
      /** Whether this submission opened the proposal; false for a repeat. */
      readonly first: boolean;
      readonly id: string;
      readonly proposal: string;
      readonly followUp: string;
    }
  | {
      readonly kind: 'refused';
      readonly refusals: Partial<Record<ArrivalField, ArrivalRefusal | AddressAnswer>>;
    };

/**
 * Takes a filled arrival form: reserves the id and the address, proposes the newcomer's file on `arrivee/<id>`, records
 * it, tells her and her referent. Each step can be repeated: a second submission, at the same time or after a crash,
 * finds the same account and the same proposal.
 */
export async function submitArrival(form: ArrivalForm, services: Services): Promise<SubmitOutcome> {
  const { arrivals, clock, settings } = services;
  const community = await services.community();
  const refusals = arrivalRefusals(form, contextOf(community, services));
  if (Object.keys(refusals).length > 0) return { kind: 'refused', refusals };

  const submission = fingerprint(`${form.email.toLowerCase()} ${idOfName(fullnameOf(form))}`);
  const known = await arrivals.findBySubmission(submission);
  const id = known?.id ?? (await reserveId(form, community, services));
  if (id === undefined)
    return { kind: 'refused', refusals: { email: await answerAtAddress(form.email, services) } };

  const submittedAt = clock.now().toISOString();
  const { referent } = form;
  const arrival = await arrivals.record({ id, submission, referent, submittedAt });
  const proposal = await propose(form, arrival, services);
  const isNew = arrival.proposal !== proposal.number;
  if (isNew || arrival.referent !== referent) {
    const { number, createdAt } = proposal;
    // A form that is sent again corrects what waits; after its proposal was closed, it opens another one.
    await auditSubmission(id, number, services);
    await arrivals.change(id, { proposal: number, proposedAt: createdAt, closedAt: undefined, referent });
  }
  await tellOfArrival(form, id, proposal, community, services);
  // A failure is no fault of hers: the next run of the poll tells again.
  await tellTeam(id, proposal, services);
  return {
    kind: 'accepted',
    first: isNew,
    id,
    proposal: proposal.url,
    followUp: followUpLink(id, settings),
  };
}

const contextOf = ({ authors, startups, incubators }: Community, { clock }: Pick<Services, 'clock'>) => ({
  today: clock.today(),
  isActiveMember: (id: string) =>
    authors.some((author) => author.id === id && isActive(author.data, clock.today())),
  isStartup: (id: string) => startups.some((startup) => startup.id === id),
  isIncubator: (id: string) => incubators.some((incubator) => incubator.id === id),
});

/** Reserves the first free id for the form's name; undefined where somebody else holds the address. */
async function reserveId(
  form: ArrivalForm,
  { authors }: Community,
  services: Services,
): Promise<string | undefined> {
  const { accounts, clock } = services;
  const rules = await addressRules(services);
  const published = idsOf(authors);
  const taken = new Set<string>();
  const isTaken = (id: string): boolean => published.has(id) || taken.has(id);
  const base = idOfName(fullnameOf(form));
  for (;;) {
    const id = freeId(base, isTaken);
    const account = arrivalAccount(form, id, rules, clock.now().toISOString());
    const { kind } = await accounts.reserve(account);
    if (kind === 'reserved' || kind === 'known') return id;
    if (kind === 'address-taken') return undefined;
    taken.add(id);
  }
}

/** The ids of all members, in lower case; a community is the same for many arrivals. */
const idsOf = madeOnceFor(
  (authors: Community['authors']): ReadonlySet<string> => new Set(authors.map(({ id }) => id.toLowerCase())),
);

async function propose(form: ArrivalForm, { id }: Arrival, { contents }: Services): Promise<Proposal> {
  const branch = `arrivee/${id}`;
  const existing = await contents.find(branch);
  if (existing?.state === 'merged') return existing;
  const { title, body } = arrivalProposalText(fullnameOf(form), form);
  return contents.propose({
    branch,
    title,
    body,
    labels: ['arrivée'],
    reviewers: [],
    changes: [{ path: `_authors/${id}.md`, text: newEntryText(arrivalFrontMatter(form), form.bio) }],
  });
}
