import { once } from 'node:events';
import { readSettings } from '../adapters/env.ts';
import { isPortFree } from './free-port.ts';
import { portTakenLine, siteReadyLine } from './messages.ts';
import { startPlatform } from './platform.ts';
import { loopback, serve } from './serve-site.ts';

/** Runs the local platform until the signal; throws what prevents it, in words for the terminal. */
async function runSite(stop: AbortSignal): Promise<void> {
  const settings = readSettings();
  const { port } = settings;
  if (!(await isPortFree(port, loopback))) throw new Error(portTakenLine(port));
  const platform = await startPlatform(settings, stop);
  try {
    const site = await serve(platform.handler, { port });
    console.log(siteReadyLine(port));
    if (!stop.aborted) await once(stop, 'abort');
    await site.close();
  } finally {
    await platform.close();
  }
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

try {
  await runSite(stop.signal);
} catch (fault) {
  if (!stop.signal.aborted) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
}
