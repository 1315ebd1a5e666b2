import { isAllowed } from '../../domain/permissions.ts';
import { refusedTool, type ToolOutcome } from '../../domain/tool-refusal.ts';
import type { ToolRequest } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { toolCatalogue, toolIn, type CatalogueTool } from './catalogue.ts';

/** A member's requests, the last asked first, beside the catalogue. */
export interface OwnRequests {
  readonly catalogue: readonly CatalogueTool[];
  readonly requests: readonly ToolRequest[];
  /** Whether she may ask, withdraw and give back: not after her mission. */
  readonly mayAsk: boolean;
}

/** What a member sees of the tools. */
export async function ownRequests(
  { actor, circumstances }: LoggedIn,
  services: Services,
): Promise<OwnRequests> {
  const [catalogue, requests] = await Promise.all([
    toolCatalogue(services),
    services.toolRequests.ofMember(actor.id),
  ]);
  const mayAsk = isAllowed(actor, { action: 'ask-tool-access', account: actor.id }, circumstances);
  return { catalogue, requests, mayAsk };
}

/** The open requests, and accesses, that a member decides on, the first asked first. */
export async function requestsToDecide(
  { actor, circumstances }: LoggedIn,
  services: Services,
): Promise<{ readonly catalogue: readonly CatalogueTool[]; readonly requests: readonly ToolRequest[] }> {
  const [catalogue, open] = await Promise.all([toolCatalogue(services), services.toolRequests.open()]);
  const requests = open.filter(({ member: by, tool: id }) => {
    const tool = toolIn(catalogue, id)?.data;
    return isAllowed(actor, { action: 'decide-tool-request', by, tool }, circumstances);
  });
  return { catalogue, requests };
}

/** One request for somebody who decides on it. */
export async function requestToDecide(
  { actor, circumstances }: LoggedIn,
  id: string,
  services: Services,
): Promise<ToolOutcome<{ request: ToolRequest; catalogue: readonly CatalogueTool[] }>> {
  const request = await services.toolRequests.find(id);
  if (!request) return refusedTool('unknown-request');
  const catalogue = await toolCatalogue(services);
  const tool = toolIn(catalogue, request.tool)?.data;
  if (isAllowed(actor, { action: 'decide-tool-request', by: request.member, tool }, circumstances))
    return { kind: 'done', value: { request, catalogue } };
  return refusedTool(request.member === actor.id ? 'own-request' : 'not-allowed');
}
