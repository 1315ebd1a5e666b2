import { describeFault, framesOf } from '../../domain/describe-fault.ts';
import { withoutPrivate } from '../../domain/without-private.ts';
import { currentCall } from './current-call.ts';
import { log } from './log.ts';
import { withoutSent } from './without-sent.ts';

/**
 * Tells operators of a fault, once, with no private data: where, what failed with its causes, and the frames of the
 * innermost one. What the call was sent is hidden too, wherever a message repeats it.
 */
export function logFault(where: string, fault: unknown): void {
  const { sent = [] } = currentCall() ?? {};
  log('error', 'fault', {
    where: withoutPrivate(where),
    cause: describeFault(fault, (message) => withoutSent(message, sent)),
    stack: framesOf(fault)
      .split('\n')
      .map((frame) => frame.trim())
      .filter((frame) => frame !== ''),
  });
}
