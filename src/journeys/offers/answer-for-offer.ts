import { readEntry } from '../../content/read-entry.ts';
import { editEntryText } from '../../content/write-entry.ts';
import { pathOf, placeOf, type ContentPlace } from '../../domain/content-place.ts';
import { isOpen } from '../../domain/job-offer.ts';
import { refusedOffer, type OfferOutcome } from '../../domain/offer-refusal.ts';
import { isAllowed } from '../../domain/permissions.ts';
import { editBranch } from '../../domain/proposal-branch.ts';
import type { Entry } from '../../schema/content.ts';
import type { Job } from '../../schema/job.ts';
import type { Services } from '../../services.ts';
import { auditOnce } from '../audit-once.ts';
import type { EditorServices } from '../cms/editor-services.ts';
import { baseOf, proposeSaved } from '../cms/save-entry.ts';
import type { LoggedIn } from '../logged-in.ts';
import { auditTarget } from '../reviews/audit-target.ts';
import { offerPeople } from './offer-people.ts';

/** An offer for which somebody may answer, and where its closing stands. */
export interface OfferToAnswer {
  readonly offer: Entry<Job>;
  /** `proposed`: somebody proposed to close it, and it waits for an approval. */
  readonly state: 'open' | 'proposed' | 'closed';
}

interface Texts {
  readonly place: ContentPlace;
  readonly published: string;
  /** What waits for an approval, else what is published. */
  readonly proposed: string;
}

/** An offer as the forge has it now, for whoever may answer for it. */
export async function offerToAnswer(
  member: LoggedIn,
  id: string,
  services: Services,
): Promise<OfferOutcome<OfferToAnswer & Texts>> {
  const texts = await textsOf({ collection: 'jobs', id }, services);
  const offer = texts && entryOf(texts.place, texts.published);
  if (!offer) return refusedOffer('unknown-offer');
  const { actor, circumstances } = member;
  const people = await offerPeople(offer, await services.community(), services);
  if (!isAllowed(actor, { action: 'answer-for-offer', ...people }, circumstances))
    return refusedOffer('not-allowed');
  const isProposed = entryOf(texts.place, texts.proposed)?.data.open !== true;
  const state = !isOpen(offer.data, circumstances.today) ? 'closed' : isProposed ? 'proposed' : 'open';
  return { kind: 'done', value: { ...texts, offer, state } };
}

/**
 * Proposes to close an offer, in the member's name and on top of what waits already; whoever approves offers decides.
 * Asked again, it changes nothing.
 */
export async function closeOffer(
  member: LoggedIn,
  id: string,
  services: EditorServices,
): Promise<OfferOutcome<OfferToAnswer>> {
  const read = await offerToAnswer(member, id, services);
  if (read.kind === 'refused') return read;
  const { place, published, proposed, state } = read.value;
  if (state === 'closed') return refusedOffer('already-closed');
  if (state === 'proposed') return read;
  const saved = {
    path: pathOf(place),
    text: editEntryText(proposed, [{ path: ['open'], value: false }]),
    base: baseOf(proposed),
    status: 'pending_review',
  } as const;
  const outcome = await proposeSaved({ member, place, saved, published, pictures: [] }, services);
  if (outcome.kind === 'refused') return refusedOffer('changed-meanwhile');
  return { kind: 'done', value: { ...read.value, state: 'proposed' } };
}

/** Keeps an offer open: nobody is asked about it for 45 days. */
export async function keepOffer(
  member: LoggedIn,
  id: string,
  services: Services,
): Promise<OfferOutcome<OfferToAnswer>> {
  const read = await offerToAnswer(member, id, services);
  if (read.kind === 'refused') return read;
  if (read.value.state !== 'open') return refusedOffer('already-closed');
  const { clock, offerChecks } = services;
  const today = clock.today();
  await offerChecks.kept(id, today);
  const target = auditTarget(read.value.place);
  await auditOnce(
    `offre/${id}/gardee/${today}`,
    { actor: member.actor.id, action: 'offer.keep', target },
    services,
  );
  return read;
}

async function textsOf(
  place: ContentPlace,
  { contents }: Pick<Services, 'contents'>,
): Promise<Texts | undefined> {
  const path = pathOf(place);
  if (!placeOf(path)) return undefined;
  const published = await contents.read(path);
  if (published === undefined) return undefined;
  const waiting = await contents.find(editBranch(place));
  const diff = waiting?.state === 'open' ? await contents.diff(waiting.number) : [];
  return { place, published, proposed: diff.find((file) => file.path === path)?.after ?? published };
}

const entryOf = (place: ContentPlace, text: string): Entry<Job> | undefined =>
  readEntry('jobs', { path: pathOf(place), text }).entry;
