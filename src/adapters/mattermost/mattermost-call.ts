import type { z } from 'zod';
import { refused, unanswered, unknownShape } from './mattermost-failure.ts';

export interface MattermostAccess {
  /** Address of the server, "https://chat.example.org". */
  readonly url: string;
  /** Token of a bot that is a member of the channels that it posts to. */
  readonly token: string;
  /** The longest wait for one answer. */
  readonly timeoutMs: number;
}

/** A call of the API, by its path under `/api/v4`; its reply is parsed, its failure a ChatError. */
export type MattermostCall = <Reply>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  reply: z.ZodType<Reply>,
  body?: object,
) => Promise<Reply>;

/** Calls Mattermost's REST API, version 4. */
export function mattermostCall({ url, token, timeoutMs }: MattermostAccess): MattermostCall {
  const root = `${url.replace(/\/+$/, '')}/api/v4`;
  return async (method, path, reply, body) => {
    const call = `a ${method} of ${path.split(/[/?]/)[1] ?? ''}`;
    const { status, text } = await ask().catch((cause: unknown) => {
      throw unanswered(call, cause);
    });
    if (status < 200 || status > 299) throw refused(call, status, text, token);
    try {
      return reply.parse(JSON.parse(text));
    } catch (cause) {
      throw unknownShape(call, cause);
    }

    async function ask(): Promise<{ status: number; text: string }> {
      const response = await fetch(root + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        // A redirection would take the token and the text to another address.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, text: await response.text() };
    }
  };
}
