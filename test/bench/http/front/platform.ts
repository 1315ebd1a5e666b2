import { once } from 'node:events';
import { readSettings } from '../../../../src/adapters/env.ts';
import { callerHeader } from '../../../../src/http/is-over-limit.ts';
import type { TotalHandler } from '../../../../src/local/handler.ts';
import { startPlatform } from '../../../../src/local/platform.ts';
import { serve } from '../../../../src/local/serve-site.ts';
import { benchCallerHeader } from './caller-header.ts';

/**
 * Runs what `npm start` runs, behind a front that says who calls, as the host of production does: the local server
 * rightly believes the connection alone, and all of the load comes from one machine.
 */
const behindFront =
  (handler: TotalHandler): TotalHandler =>
  (request) => {
    const caller = request.headers.get(benchCallerHeader);
    if (caller !== null) request.headers.set(callerHeader, caller);
    return handler(request);
  };

const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
});
const settings = readSettings();
const platform = await startPlatform(settings, stop.signal);
const site = await serve(behindFront(platform.handler), { port: settings.port });
if (!stop.signal.aborted) await once(stop.signal, 'abort');
await site.close();
await platform.close();
