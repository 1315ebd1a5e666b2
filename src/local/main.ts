import { once } from 'node:events';
import { readSettings } from '../adapters/env.ts';
import { buildSite } from './build-site.ts';
import { isPortFree } from './free-port.ts';
import { portTakenLine, siteReadyLine } from './messages.ts';
import { loopback, serveSite } from './serve-site.ts';

/** Builds the site and serves it until the signal; throws what prevents it, in words for the terminal. */
async function runSite(stop: AbortSignal): Promise<void> {
  const { port, outDir } = readSettings();
  if (!(await isPortFree(port, loopback))) throw new Error(portTakenLine(port));
  await buildSite(stop);
  const site = await serveSite({ folder: outDir, port });
  console.log(siteReadyLine(port));
  if (!stop.aborted) await once(stop, 'abort');
  await site.close();
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
