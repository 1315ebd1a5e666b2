import { randomBytes } from 'node:crypto';
import { isAllowed } from '../../domain/permissions.ts';
import { fingerprint } from '../../domain/signed-link.ts';
import { refusedTool, type ToolOutcome } from '../../domain/tool-refusal.ts';
import { toolRequestState } from '../../domain/tool-request.ts';
import type { ToolRequest } from '../../ports.ts';
import type { Tool } from '../../schema/tool.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { toolCatalogue, toolIn } from './catalogue.ts';
import { settleRequest } from './settle-request.ts';

/** What a member asks for. */
export interface AskedTool {
  readonly tool: string;
  /** The state of the questions that she answered; see `questionsState`. */
  readonly questions: string;
  /** By the place of the question. */
  readonly answers: readonly string[];
  readonly reason: string;
}

/** Names the questions of a tool as they are now: an answer to another question is none. */
export const questionsState = ({ asked }: Pick<Tool, 'asked'>): string =>
  fingerprint(JSON.stringify(asked)).slice(0, 16);

type Asking = ToolOutcome<ToolRequest> | { readonly kind: 'unanswered'; readonly places: readonly number[] };

/**
 * Asks for an access to a tool of the catalogue, and tells those who decide. The same request again finishes what an
 * outage left; another one for the same tool is refused while the first is open.
 */
export async function askForTool(
  { actor, circumstances }: LoggedIn,
  { tool: id, questions, answers, reason }: AskedTool,
  services: Services,
): Promise<Asking> {
  if (!isAllowed(actor, { action: 'ask-tool-access', account: actor.id }, circumstances))
    return refusedTool('not-allowed');
  const catalogue = await toolCatalogue(services);
  const tool = toolIn(catalogue, id);
  if (!tool) return refusedTool('unknown-tool');
  if (questions !== questionsState(tool.data)) return refusedTool('questions-changed');
  const { asked } = tool.data;
  const places = [...asked.keys()].filter((place) => (answers[place] ?? '') === '');
  if (places.length > 0) return { kind: 'unanswered', places };
  const wanted: ToolRequest = {
    id: randomBytes(12).toString('hex'),
    member: actor.id,
    tool: id,
    answers: asked.map((question, place) => ({ question, answer: answers[place] ?? '' })),
    reason,
    askedAt: services.clock.now().toISOString(),
  };
  const request = await services.toolRequests.ask(wanted);
  if (toolRequestState(request) !== 'waiting' || !isSame(request, wanted)) return refusedTool('already-open');
  await settleRequest(request, { catalogue, circumstances }, services);
  return { kind: 'done', value: request };
}

const isSame = (one: ToolRequest, other: ToolRequest): boolean =>
  one.reason === other.reason && JSON.stringify(one.answers) === JSON.stringify(other.answers);
