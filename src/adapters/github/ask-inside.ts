import type { z } from 'zod';
import { isRefusal } from '../forge-error.ts';
import { ask, type Request } from './ask.ts';

type AskInside = <Reply>(
  what: string,
  reply: z.ZodType<Reply>,
  request: Request,
) => Promise<Reply | undefined>;

/**
 * Asks what is inside of an organisation or a team: undefined for what is not there. GitHub hides a place that one may
 * not see behind the same 404, so `find`, which rejects where the place does not show itself, is called at the first one.
 */
export function askInside(find: () => Promise<unknown>): AskInside {
  let isShown: Promise<unknown> | undefined;
  return async (what, reply, request) => {
    try {
      return await ask(what, reply, request);
    } catch (error) {
      if (!isRefusal(error, 404)) throw error;
      isShown ??= find();
      await isShown.catch((cause: unknown) => {
        isShown = undefined;
        throw cause;
      });
      return undefined;
    }
  };
}
