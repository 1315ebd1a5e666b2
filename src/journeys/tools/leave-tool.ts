import { isAllowed } from '../../domain/permissions.ts';
import { refusedTool, type ToolOutcome } from '../../domain/tool-refusal.ts';
import { toolRequestState } from '../../domain/tool-request.ts';
import type { ToolRequest } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { toolCatalogue } from './catalogue.ts';
import { settleRequest } from './settle-request.ts';

const ways = {
  withdraw: { expected: 'waiting', because: 'withdrawn', isLate: 'not-waiting' },
  'give-back': { expected: 'granted', because: 'given-back', isLate: 'not-granted' },
} as const;

/** Withdraws one's own request, or gives one's access back. Done already, what is left of it is done. */
export async function leaveTool(
  { actor, circumstances }: LoggedIn,
  id: string,
  way: keyof typeof ways,
  services: Services,
): Promise<ToolOutcome<ToolRequest>> {
  const { expected, because, isLate } = ways[way];
  const request = await services.toolRequests.find(id);
  if (request?.member !== actor.id) return refusedTool('unknown-request');
  if (!isAllowed(actor, { action: 'ask-tool-access', account: request.member }, circumstances))
    return refusedTool('not-allowed');
  const end = { endedAt: services.clock.now().toISOString(), endedBy: actor.id, endedBecause: because };
  const changed = await services.toolRequests.change(id, expected, end);
  const present = changed ?? (await services.toolRequests.find(id)) ?? request;
  await settleRequest(present, { catalogue: await toolCatalogue(services), circumstances }, services);
  return toolRequestState(present) === because ? { kind: 'done', value: present } : refusedTool(isLate);
}
