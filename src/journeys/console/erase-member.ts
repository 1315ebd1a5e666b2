import { mailboxOf } from '../../domain/community-mailbox.ts';
import { pathOf } from '../../domain/content-place.ts';
import type { ErasureRefusal } from '../../domain/erasure-refusal.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { Services } from '../../services.ts';
import { auditErasure } from '../audit-erasure.ts';
import type { LoggedIn } from '../logged-in.ts';

/**
 * Erases what is held in private about somebody who asked for it, and who is not, or no longer, in the community; why
 * not, otherwise. Her public page is content and stays. The audit is written first, once, so that it can be repeated
 * after a crash.
 */
export async function eraseMember(
  id: string,
  { actor, circumstances }: LoggedIn,
  services: Services,
): Promise<ErasureRefusal | 'erased'> {
  const { accounts, arrivals, contents, holds, mailboxes, settings } = services;
  if (!isAllowed(actor, { action: 'erase-account', account: id }, circumstances)) return 'in-community';
  const [account, arrival] = await Promise.all([accounts.find(id), arrivals.find(id)]);
  if (!account && !arrival) return 'unknown';
  const isPublished = circumstances.authors.some((author) => author.id === id);
  const isComing = !isPublished && (await contents.read(pathOf({ collection: 'authors', id }))) !== undefined;
  if (isComing || (await contents.find(`arrivee/${id}`))?.state === 'open') return 'arriving';
  const mailbox = account && mailboxOf(account, settings);
  if (mailbox !== undefined && (await mailboxes.exists(mailbox))) return 'mailbox';
  const since = account?.createdAt ?? arrival?.submittedAt ?? '';
  if (!(await auditErasure({ id, since, actor: actor.id }, services))) return 'busy';
  await holds.lift(id);
  await accounts.erase(id);
  return 'erased';
}
