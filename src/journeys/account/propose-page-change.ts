import { readEntry } from '../../content/read-entry.ts';
import { editEntryText, type FrontMatterEdit } from '../../content/write-entry.ts';
import type { MissionRefusal } from '../../domain/own-missions.ts';
import type { Proposal } from '../../ports.ts';
import type { Author } from '../../schema/author.ts';
import type { AuditAction } from '../../schema/audit-action.ts';
import type { Services } from '../../services.ts';
import { pageChangeText, pageDifferences } from '../../texts/page-change.ts';
import type { LoggedIn } from '../logged-in.ts';
import { reviewersOf } from '../reviewers-of.ts';
import { tellApprovers } from '../reviews/tell-approvers.ts';
import type { WithLater } from '../with-later.ts';
import { writeAudit } from '../write-audit.ts';
import { done, refused, type AccountOutcome } from '../../domain/account-outcome.ts';
import { pageBranch, pagePath, readProposedPage } from './proposed-page.ts';

/**
 * A change of one's own page: the edits for the page with what waits already, or the refusal of a field; `published` is
 * the page as it is now.
 */
export type PageChange = (
  page: Author,
  published: Author,
) => readonly FrontMatterEdit[] | Readonly<Record<string, MissionRefusal>>;

const label = 'compte';

/**
 * Proposes a change of a member's own page; a teammate or an administrator approves it, never herself. What waits
 * already is carried over, so that one proposal holds all that she asks. Asking the same again changes nothing. Those
 * who may approve are told after the answer; that they could not be told undoes nothing.
 */
export async function proposePageChange(
  action: AuditAction,
  change: PageChange,
  { actor: { id }, circumstances }: LoggedIn,
  services: Services & WithLater,
): Promise<AccountOutcome> {
  const page = await readProposedPage(id, services);
  if (page === undefined || page === 'conflict') return refused('form', 'page-changed');
  const before = page.proposed;
  const edits = change(before.data, page.published.data);
  if (!isEdits(edits)) return { kind: 'refused', refusals: edits };
  const text = editEntryText(page.proposedText, edits);
  const after = readEntry('authors', { path: pagePath(id), text }).entry;
  const tell = (proposal: Proposal) => {
    services.later(tellApprovers(proposal, circumstances, services));
  };
  if (!after || edits.length === 0) {
    // An earlier call may have died between the two; each mail leaves once.
    if (page.proposal) tell(page.proposal);
    return refused('form', 'nothing-changes');
  }

  const { title, body } = pageChangeText(page.published.data, after.data);
  const proposal = await services.contents.propose({
    branch: pageBranch(id),
    title,
    body,
    labels: [label],
    reviewers: reviewersOf(
      { action: 'approve', collection: 'authors', id, by: id },
      circumstances,
      services.settings,
    ),
    changes: [{ path: pagePath(id), text }],
  });
  tell(proposal);
  const differences = pageDifferences(before.data, after.data);
  await writeAudit(services, {
    actor: id,
    action,
    target: id,
    before: differences.before.join('\u00A0; '),
    after: differences.after.join('\u00A0; '),
  });
  return done('proposed');
}

const isEdits = (edits: ReturnType<PageChange>): edits is readonly FrontMatterEdit[] => Array.isArray(edits);
