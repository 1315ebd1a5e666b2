import { toolRequestState } from '../../domain/tool-request.ts';
import type { ToolRequest } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { auditRequest } from './audit-request.ts';
import { mailsOfRequest } from './request-mails.ts';
import { sendMail } from '../send-mail.ts';
import type { ToolWorld } from './tool-world.ts';

/**
 * Does all that follows from where a request stands, each once: the audit, and the mails to those who decide and to the
 * member. To be called after every change, and again by the daily job for what a crash or an outage left. False where
 * something is left for the next run.
 */
export async function settleRequest(
  request: ToolRequest,
  world: ToolWorld,
  services: Services,
): Promise<boolean> {
  const { clock, ledger } = services;
  const state = toolRequestState(request);
  const key = `outil/${request.id}/suites/${state}`;
  if ((await ledger.doneAt(key)) !== undefined) return true;
  let isDone = await auditRequest(request, services);
  for (const { mail, secrecy } of await mailsOfRequest(request, world, services)) {
    if ((await sendMail(mail, services, secrecy)) === 'failed') isDone = false;
  }
  // One that waits is looked at every day: others may decide by then.
  if (isDone && state !== 'waiting') await ledger.done(key, clock.now());
  return isDone;
}
