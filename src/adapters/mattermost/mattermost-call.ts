import type { z } from 'zod';
import { refused, unanswered, unknownShape, type Answer } from './mattermost-failure.ts';

export interface MattermostAccess {
  /** Address of the server, "https://chat.example.org". */
  readonly url: string;
  /** Token of a bot that is a member of the channels that it posts to. */
  readonly token: string;
  /** The longest wait for one answer. */
  readonly timeoutMs: number;
}

/**
 * A call of the API, by its path under `/api/v4`; its reply is parsed, its failure a ChatError without the token and
 * the `secrets` that the call carries.
 */
export type MattermostCall = <Reply>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  reply: z.ZodType<Reply>,
  body?: object,
  secrets?: readonly string[],
) => Promise<Reply>;

/** Calls Mattermost's REST API, version 4. */
export function mattermostCall({ url, token, timeoutMs }: MattermostAccess): MattermostCall {
  const root = `${url.replace(/(?<!\/)\/+$/, '')}/api/v4`;
  return async (method, path, reply, body, secrets = []) => {
    const call = `a ${method} of ${path.split(/[/?]/)[1] ?? ''}`;
    const answer = await ask().catch((cause: unknown) => {
      throw unanswered(call, cause);
    });
    const { status, text } = answer;
    if (status < 200 || status > 299) throw refused(call, answer, [token, ...secrets]);
    try {
      return reply.parse(JSON.parse(text));
    } catch (cause) {
      throw unknownShape(call, cause);
    }

    async function ask(): Promise<Answer> {
      const response = await fetch(root + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        // A redirection would take the token and the text to another address.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    }
  };
}
