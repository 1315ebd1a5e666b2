import { z } from 'zod';
import { ForgeError } from '../forge-error.ts';

/** A request through Octokit. */
export type Request = () => Promise<{ data: unknown }>;

/** Makes a request and parses its reply; a failure says what was asked. */
export type Ask = <Reply>(what: string, reply: z.ZodType<Reply>, request: Request) => Promise<Reply>;

export const ask: Ask = async (what, reply, request) => {
  const { data } = await request().catch((cause: unknown) => {
    throw failure(what, cause);
  });
  const parsed = reply.safeParse(data);
  if (!parsed.success) throw new ForgeError(`GitHub: ${what}: unexpected reply`, { cause: parsed.error });
  return parsed.data;
};

const refusal = z.object({ message: z.string(), status: z.number(), response: z.unknown().optional() });

function failure(what: string, cause: unknown): ForgeError {
  const { data } = refusal.safeParse(cause);
  if (data?.response === undefined)
    return new ForgeError(`GitHub: ${what}: no reply`, { cause, transient: true });
  const { status, message } = data;
  const said = message.replace(/ - https:\S+$/, '');
  return new ForgeError(`GitHub: ${what}: ${status} ${said}`, {
    cause,
    status,
    transient: status >= 500 || status === 429 || isLimit(status, message),
  });
}

/** GitHub tells who asks too much with the status of who may not ask. */
const isLimit = (status: number, message: string): boolean => status === 403 && /rate limit/i.test(message);
