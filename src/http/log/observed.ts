import { z } from 'zod';
import { inCall } from './current-call.ts';
import { log } from './log.ts';

/** What the host hands over to each function beside the request, whether the function asks for it or not. */
const context = z.object({ requestId: z.string().regex(/^[\w-]{1,64}$/) });

/** A function as the host runs it, by whose name its lines in the log are found; each call leaves one line there. */
export const observed =
  <Given extends readonly unknown[]>(name: string, answer: (...given: Given) => Promise<Response>) =>
  (...given: Given): Promise<Response> => {
    const [request, host] = given as readonly unknown[];
    const asked = request instanceof Request ? request : undefined;
    const sent = asked ? [new URL(asked.url).search.slice(1)] : [];
    const call = { name, requestId: context.safeParse(host).data?.requestId, sent };
    return inCall(call, async () => {
      const start = performance.now();
      const response = await answer(...given);
      log('info', 'call.answered', {
        method: asked?.method,
        status: response.status,
        durationMs: Math.round(performance.now() - start),
      });
      return response;
    });
  };
