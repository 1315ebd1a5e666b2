import type { ToolRefusal } from '../../domain/tool-refusal.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { askForTool } from '../../journeys/tools/ask-for-tool.ts';
import { decideToolRequest } from '../../journeys/tools/decide-tool-request.ts';
import { leaveTool } from '../../journeys/tools/leave-tool.ts';
import {
  answerFields,
  toolRefusalForm,
  toolRequestForm,
  toolRequestTarget,
  toolRevocationForm,
} from '../../schema/tool-forms.ts';
import type { Services } from '../../services.ts';
import { toolTexts, type ToolNotice } from '../../texts/tools.ts';
import { checkedChange, type Received, type ReceivesForm, type SentFields } from '../checked-change.ts';
import { fieldErrors } from '../field-errors.ts';

export type ToolReceived = Received<ToolNotice, ToolRefusal>;

/** One change around the accesses to tools. */
interface ToolChange extends ReceivesForm<ToolNotice, ToolRefusal> {
  /** The page that its form is on. */
  readonly page: 'own' | 'request';
  /** Whether the link of a mail is enough. */
  readonly byLink: boolean;
}

async function receiveRequest(
  fields: SentFields,
  member: LoggedIn,
  services: Services,
): Promise<ToolReceived> {
  const parsed = toolRequestForm.safeParse(fields);
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) };
  const { outil: tool, questions, motif: reason, ...typed } = parsed.data;
  const answers = answerFields.map((name) => (typed as Record<string, string | undefined>)[name] ?? '');
  const outcome = await askForTool(member, { tool, questions, reason, answers }, services);
  if (outcome.kind === 'refused') return outcome;
  if (outcome.kind === 'done') return { kind: 'done', notice: 'demandee' };
  const errors = outcome.places.map((place) => [answerFields[place] ?? '', toolTexts.unanswered]);
  return { kind: 'invalid', errors: Object.fromEntries(errors) as Record<string, string> };
}

const own = { page: 'own', byLink: false } as const;
const decision = { page: 'request', byLink: true } as const;

/** Every change, by the last part of its address under `/api/tools/`. */
export const toolChanges: ReadonlyMap<string, ToolChange> = new Map<string, ToolChange>([
  ['ask', { ...own, receive: receiveRequest }],
  [
    'withdraw',
    checkedChange(own, toolRequestTarget, 'retiree', ({ demande }, member, services) =>
      leaveTool(member, demande, 'withdraw', services),
    ),
  ],
  [
    'give-back',
    checkedChange(own, toolRequestTarget, 'rendu', ({ demande }, member, services) =>
      leaveTool(member, demande, 'give-back', services),
    ),
  ],
  [
    'grant',
    checkedChange(decision, toolRequestTarget, 'accordee', ({ demande }, member, services) =>
      decideToolRequest(member, demande, { kind: 'grant' }, services),
    ),
  ],
  [
    'refuse',
    checkedChange(decision, toolRefusalForm, 'refusee', ({ demande, mot: word }, member, services) =>
      decideToolRequest(member, demande, { kind: 'refuse', word }, services),
    ),
  ],
  [
    'revoke',
    checkedChange(
      { page: 'request', byLink: false },
      toolRevocationForm,
      'acces-retire',
      ({ demande, raison: word }, member, services) =>
        decideToolRequest(member, demande, { kind: 'revoke', word }, services),
    ),
  ],
]);
