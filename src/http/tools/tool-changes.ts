import type { z } from 'zod';
import type { ToolOutcome, ToolRefusal } from '../../domain/tool-refusal.ts';
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
import { fieldErrors } from '../field-errors.ts';

/** What a change made of the fields that were sent. */
export type ToolReceived =
  | { readonly kind: 'done'; readonly notice: ToolNotice }
  | { readonly kind: 'refused'; readonly refusal: ToolRefusal }
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, string>> };

type Fields = Readonly<Record<string, unknown>>;

/** One change around the accesses to tools. */
export interface ToolChange {
  /** The page that its form is on. */
  readonly page: 'own' | 'request';
  /** Whether the link of a mail is enough. */
  readonly byLink: boolean;
  readonly receive: (fields: Fields, member: LoggedIn, services: Services) => Promise<ToolReceived>;
}

const change = <Schema extends z.ZodType>(
  given: Pick<ToolChange, 'page' | 'byLink'>,
  form: Schema,
  notice: ToolNotice,
  run: (form: z.output<Schema>, member: LoggedIn, services: Services) => Promise<ToolOutcome<unknown>>,
): ToolChange => ({
  ...given,
  async receive(fields, member, services) {
    const parsed = form.safeParse(fields);
    if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) };
    const outcome = await run(parsed.data, member, services);
    return outcome.kind === 'done' ? { kind: 'done', notice } : outcome;
  },
});

async function receiveRequest(fields: Fields, member: LoggedIn, services: Services): Promise<ToolReceived> {
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
export const toolChanges: ReadonlyMap<string, ToolChange> = new Map([
  ['ask', { ...own, receive: receiveRequest }],
  [
    'withdraw',
    change(own, toolRequestTarget, 'retiree', ({ demande }, member, services) =>
      leaveTool(member, demande, 'withdraw', services),
    ),
  ],
  [
    'give-back',
    change(own, toolRequestTarget, 'rendu', ({ demande }, member, services) =>
      leaveTool(member, demande, 'give-back', services),
    ),
  ],
  [
    'grant',
    change(decision, toolRequestTarget, 'accordee', ({ demande }, member, services) =>
      decideToolRequest(member, demande, { kind: 'grant' }, services),
    ),
  ],
  [
    'refuse',
    change(decision, toolRefusalForm, 'refusee', ({ demande, mot: word }, member, services) =>
      decideToolRequest(member, demande, { kind: 'refuse', word }, services),
    ),
  ],
  [
    'revoke',
    change(
      { page: 'request', byLink: false },
      toolRevocationForm,
      'acces-retire',
      ({ demande, raison: word }, member, services) =>
        decideToolRequest(member, demande, { kind: 'revoke', word }, services),
    ),
  ],
]);
