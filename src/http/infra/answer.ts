import type { z } from 'zod';
import { problemCodes, problemType, type ProblemCode, type problemSchema } from './schemas.ts';

type More = Pick<z.infer<typeof problemSchema>, 'scope' | 'errors'>;

/** What a part of the API gives: a body with its status, or a refusal. */
export type Answer =
  | { readonly kind: 'answer'; readonly status: 200 | 201; readonly body: object }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly more?: More };

export const answered = (body: object, status: 200 | 201 = 200): Answer => ({ kind: 'answer', status, body });

export const refused = (code: ProblemCode, more: More = {}): Answer => ({ kind: 'problem', code, more });

type Headers = Readonly<Record<string, string>>;

/** An answer in JSON, which no cache keeps and no other site's page reads. */
export function responseOf(answer: Answer, headers: Headers = {}): Response {
  const shared = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers };
  if (answer.kind === 'none') return new Response(null, { status: 204, headers: shared });
  if (answer.kind === 'answer') return Response.json(answer.body, { status: answer.status, headers: shared });
  const [status, title] = problemCodes[answer.code];
  return Response.json(
    { type: problemType(answer.code), title, status, ...answer.more },
    { status, headers: { ...shared, 'Content-Type': 'application/problem+json' } },
  );
}
