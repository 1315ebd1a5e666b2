import type { Circumstances } from '../../domain/permissions.ts';
import { parisDay } from '../../domain/paris-time.ts';
import { endDue, toolReminderReached, toolRequestState } from '../../domain/tool-request.ts';
import type { ToolRequest } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { attempt, type Failure } from '../attempt.ts';
import { sendMail } from '../send-mail.ts';
import { toolCatalogue, toolIn } from './catalogue.ts';
import { decidersOf } from './deciders.ts';
import { requestMails } from './request-mails.ts';
import { settleRequest } from './settle-request.ts';
import type { ToolWorld } from './tool-world.ts';

/** What a run did. */
export interface ToolAccessReport {
  /** Requests that ended, "<id>: expired". */
  readonly ended: readonly string[];
  /** Reminders that left, "<id>: 3" for the one of day 3. */
  readonly reminded: readonly string[];
  readonly failed: readonly Failure[];
}

/** What the audit calls this job. */
const job = 'tool-accesses';
/** For how long what followed from an end is looked at again, in milliseconds: an outage may last some days. */
const finishedFor = 30 * 86_400_000;

/**
 * Ends the accesses whose last day is past, and everything of members whose mission has ended; reminds those who decide
 * of what waits since 3 and 7 days; finishes what a crash or an outage left of earlier steps. One failure keeps nothing
 * else from being done. An access of a member without a published page is left as it is, and operators are told.
 */
export async function expireToolAccesses(services: Services): Promise<ToolAccessReport> {
  const { clock, community, toolRequests } = services;
  const circumstances: Circumstances = { ...(await community()), today: clock.today() };
  const world = { catalogue: await toolCatalogue(services), circumstances };
  const [ended, reminded, failed]: [string[], string[], Failure[]] = [[], [], []];
  const finish = async (request: ToolRequest) => {
    if (!(await settleRequest(request, world, services))) throw new Error('A mail or the audit is left.');
  };
  const recent = await toolRequests.endedSince(new Date(clock.now().getTime() - finishedFor));
  for (const request of recent) await attempt(request.id, failed, () => finish(request));
  for (const request of await toolRequests.open())
    await attempt(request.id, failed, async () => {
      const changed = await endIfDue(request, world, services);
      if (changed !== request) ended.push(`${request.id}: ${toolRequestState(changed)}`);
      await finish(changed);
      if (toolRequestState(changed) !== 'waiting') return;
      const reminder = await remind(changed, world, services);
      if (reminder !== undefined) reminded.push(`${request.id}: ${reminder}`);
    });
  return { ended, reminded, failed };
}

/** The request as it stands afterwards; the same where nothing is due, or where somebody was faster. */
async function endIfDue(
  request: ToolRequest,
  { circumstances }: ToolWorld,
  { clock, toolRequests }: Services,
): Promise<ToolRequest> {
  const state = toolRequestState(request);
  const author = circumstances.authors.find(({ id }) => id === request.member)?.data;
  if (!author) throw new Error(`${request.member} has no published page.`);
  const because = endDue(request, author, circumstances.today);
  if (because === undefined || (state !== 'waiting' && state !== 'granted')) return request;
  const end = { endedAt: clock.now().toISOString(), endedBy: job, endedBecause: because };
  return (await toolRequests.change(request.id, state, end)) ?? request;
}

/** The reminder that left; undefined where none is due. Throws when one is due and could not leave. */
async function remind(
  request: ToolRequest,
  world: ToolWorld,
  services: Services,
): Promise<number | undefined> {
  const { clock, ledger } = services;
  const { catalogue, circumstances } = world;
  const day = toolReminderReached(parisDay(new Date(request.askedAt)), circumstances.today);
  if (day === undefined) return undefined;
  const key = `outil/${request.id}/rappel-${day}`;
  if ((await ledger.doneAt(key)) !== undefined) return undefined;
  if (decidersOf(request, toolIn(catalogue, request.tool)?.data, circumstances, services).length === 0)
    throw new Error(`Nobody may decide on ${request.tool}.`);
  for (const { mail, secrecy } of await requestMails(request, world, services, day))
    if ((await sendMail(mail, services, secrecy)) === 'failed') throw new Error('The mail could not leave.');
  await ledger.done(key, clock.now());
  return day;
}
