import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether a server could listen there now; rejects when the reason is not another program. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') return false;
    throw fault;
  }
  const closed = once(probe, 'close');
  probe.close();
  await closed;
  return true;
}
