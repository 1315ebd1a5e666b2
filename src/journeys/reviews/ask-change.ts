import { withStatus } from '../../domain/edit-status.ts';
import { refusedReview, reviewed, type Reviewed } from '../../domain/review-refusal.ts';
import { fingerprint } from '../../domain/signed-link.ts';
import type { Note } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { editAskedBackMail } from '../../texts/mails/edit-asked-back.ts';
import { auditOnce } from '../audit-once.ts';
import { memberNamed, type LoggedIn } from '../logged-in.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';
import type { Approval } from './approve-review.ts';
import { auditTarget } from './audit-target.ts';
import { editorLink } from './editor-link.ts';
import { findReview, type OpenReview } from './find-review.ts';

/** What a reviewer asks for: of a proposal as it was shown. */
export interface AskedChange extends Approval {
  readonly text: string;
}

/**
 * Asks the makers of a proposal for a change: a note says what, the proposal is a draft until they send it again, and
 * each of them gets a mail. To ask the same again is to ask once, and finishes what an outage left.
 */
export async function askChange(
  member: LoggedIn,
  { text, head, ...asked }: AskedChange,
  services: Services,
): Promise<Reviewed<undefined>> {
  const found = await findReview(member, asked, services);
  if (found.kind === 'refused') return found;
  const { proposal, change } = found.value;
  if (proposal.head !== head) return refusedReview('changed');
  const note = await keepNote(member.actor.id, text, proposal, services);
  const actor = member.actor.id;
  const target = auditTarget(change.place);
  const act = { actor, action: 'content.ask-change', target, after: proposal.title } as const;
  await auditOnce(`retouche/${note.id}/audit`, act, services);
  await services.contents.relabel(proposal.number, withStatus(proposal.labels, 'draft'));
  await tellMakers(member, note, found.value, services);
  return reviewed(undefined);
}

/** The same words on the same state have one note, unless what they ask for was said to be done meanwhile. */
async function keepNote(
  author: string,
  text: string,
  { branch, head }: OpenReview['proposal'],
  { clock, notes }: Services,
): Promise<Note> {
  const said = (await notes.of(branch)).filter((note) => note.author === author && note.text === text);
  const round = said.filter(({ resolved }) => resolved).length;
  const id = fingerprint(JSON.stringify([branch, head, author, text, round]));
  const note = { id, branch, author, text, at: clock.now().toISOString(), resolved: false };
  await notes.add(note);
  return note;
}

async function tellMakers(
  { actor, circumstances }: LoggedIn,
  { id, text }: Note,
  { proposal, change, makers }: OpenReview,
  services: Services,
): Promise<void> {
  const { siteName, siteUrl } = services.settings;
  for (const maker of makers) {
    const mail = editAskedBackMail({
      firstName: nameInCommunity(maker, circumstances).firstName,
      reviewerName: actor.author.fullname,
      title: proposal.title,
      text,
      editorLink: siteUrl + editorLink(change, await memberNamed(maker, services)),
      siteName,
    });
    const to = await mailAddressOf(maker, services);
    await sendMail({ key: `retouche/${id}/${maker}`, to, ...mail }, services);
  }
}
