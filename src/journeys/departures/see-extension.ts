import { approverNames } from '../account/account-state.ts';
import { readProposedPage } from '../account/proposed-page.ts';
import { departureDay } from '../../domain/departure.ts';
import { missionToExtend } from '../../domain/own-missions.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { Day } from '../../schema/day.ts';
import type { Services } from '../../services.ts';
import { memberNamed, type LoggedIn } from '../logged-in.ts';
import type { ExtensionPass } from './extension-link.ts';

/** An end that she asked for and that waits, with the names of those who may approve it. */
interface WaitingEnd {
  /** Undefined where her mission is to have none. */
  readonly end: Day | undefined;
  readonly approvers: readonly string[];
}

/** What the link of a reminder opens. */
export type SeenExtension =
  /** Nothing: not ours, too old, or of somebody who may not ask. */
  | { readonly kind: 'over' }
  /** Her page says another end by now, or none. */
  | { readonly kind: 'end-changed'; readonly end: Day | undefined }
  /** What waits for her page contradicts what was published since. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'open'; readonly member: LoggedIn; readonly waiting?: WaitingEnd | undefined };

/** What a link opens today, out of the page as the forge has it; nothing changes. */
export async function seeExtension(
  pass: ExtensionPass | undefined,
  services: Pick<Services, 'clock' | 'community' | 'contents' | 'settings'>,
): Promise<SeenExtension> {
  const member = pass && (await memberNamed(pass.member, services));
  if (!member) return { kind: 'over' };
  const { actor, circumstances } = member;
  const { id } = actor;
  if (!isAllowed(actor, { action: 'ask-extension', account: id }, circumstances)) return { kind: 'over' };
  const page = await readProposedPage(id, services);
  if (page === undefined) return { kind: 'over' };
  if (page === 'conflict') return { kind: 'conflict' };
  const { today } = circumstances;
  const end = departureDay(page.published.data, today);
  if (end !== pass.end) return { kind: 'end-changed', end };
  const asked = missionToExtend(page.proposed.data, today)?.end;
  if (page.proposal === undefined || asked === end) return { kind: 'open', member };
  const approvers = approverNames(id, circumstances, services);
  return { kind: 'open', member, waiting: { end: asked, approvers } };
}
