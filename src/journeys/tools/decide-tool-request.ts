import { isAllowed } from '../../domain/permissions.ts';
import { refusedTool, type ToolOutcome } from '../../domain/tool-refusal.ts';
import { endDue, lastDayOfAccess, toolRequestState } from '../../domain/tool-request.ts';
import type { ToolRequest, ToolRequestChanges } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { toolCatalogue, toolIn } from './catalogue.ts';
import { settleRequest } from './settle-request.ts';

/** A decision on a request, or on the access that it gave, with the words that explain it to the member. */
export type ToolDecision =
  { readonly kind: 'grant' } | { readonly kind: 'refuse' | 'revoke'; readonly word: string };

/**
 * Grants or refuses an access to a tool, or takes it back: those whom the tool names, and administrators, never for
 * themselves. Of several at the same moment one wins. Where somebody was first, what is left of her decision is done.
 */
export async function decideToolRequest(
  { actor, circumstances }: LoggedIn,
  id: string,
  decision: ToolDecision,
  services: Services,
): Promise<ToolOutcome<ToolRequest>> {
  const { clock, toolRequests } = services;
  const request = await toolRequests.find(id);
  if (!request) return refusedTool('unknown-request');
  const catalogue = await toolCatalogue(services);
  const tool = toolIn(catalogue, request.tool)?.data;
  if (!isAllowed(actor, { action: 'decide-tool-request', by: request.member, tool }, circumstances))
    return refusedTool(request.member === actor.id ? 'own-request' : 'not-allowed');
  const world = { catalogue, circumstances };
  const expected = decision.kind === 'revoke' ? 'granted' : 'waiting';
  const isLate = refusedTool(decision.kind === 'revoke' ? 'not-granted' : 'not-waiting');
  if (toolRequestState(request) !== expected) {
    await settleRequest(request, world, services);
    return isLate;
  }
  if (decision.kind === 'grant') {
    if (!tool) return refusedTool('unknown-tool');
    const author = circumstances.authors.find((held) => held.id === request.member)?.data;
    if (!author || endDue(request, author, circumstances.today) !== undefined)
      return refusedTool('mission-over');
  }
  const now = clock.now().toISOString();
  const until = tool && lastDayOfAccess(tool, circumstances.today);
  const changed = await toolRequests.change(id, expected, changesOf(decision, actor.id, now, until));
  if (!changed) return isLate;
  await settleRequest(changed, world, services);
  return { kind: 'done', value: changed };
}

function changesOf(
  decision: ToolDecision,
  by: string,
  now: string,
  until: ToolRequest['until'],
): ToolRequestChanges {
  if (decision.kind === 'grant') return { decision: 'granted', decidedBy: by, decidedAt: now, until };
  const { word } = decision;
  if (decision.kind === 'revoke') return { endedAt: now, endedBy: by, endedBecause: 'revoked', word };
  const end = { endedAt: now, endedBy: by, endedBecause: 'refused' } as const;
  return { decision: 'refused', decidedBy: by, decidedAt: now, word, ...end };
}
