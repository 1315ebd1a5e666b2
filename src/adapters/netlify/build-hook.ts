import type { Publisher } from '../../ports.ts';

export interface BuildHookOptions {
  /** The hook's address. Whoever knows it can ask for builds, so no error holds it. */
  readonly url: string;
  /** The longest wait for the answer. */
  readonly timeoutMs: number;
}

/** A build that could not be asked for; neither its message nor its cause holds the hook's address. */
class BuildHookError extends Error {
  override readonly name = 'BuildHookError';
}

/** Has Netlify build the site, by a build hook; the build itself is made after the answer. */
export const buildHook = ({ url, timeoutMs }: BuildHookOptions): Publisher => ({
  async publish() {
    const answer = await ask(url, timeoutMs);
    await answer.body?.cancel();
    if (!answer.ok) throw new BuildHookError(`Netlify answered ${answer.status} to the build hook.`);
  },
});

async function ask(url: string, timeoutMs: number): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    return await fetch(url, { method: 'POST', body: '{}', redirect: 'manual', signal });
  } catch (fault) {
    const isLate = fault instanceof Error && fault.name === 'TimeoutError';
    throw new BuildHookError(
      isLate
        ? `Netlify did not answer the build hook in ${timeoutMs} ms.`
        : 'The build hook is out of reach.',
      { cause: new Error(codeOf(fault)) },
    );
  }
}

/** The system's word for what went wrong, "ECONNREFUSED"; the messages around it may hold the address. */
function codeOf(fault: unknown): string {
  const cause = fault instanceof Error ? fault.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : fault instanceof Error ? fault.name : 'unknown fault';
}
