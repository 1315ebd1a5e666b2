import type { WithLater } from '../../journeys/with-later.ts';
import { logFault } from './log-fault.ts';

/** Work after the answer whose faults are logged: whoever asked has her answer, and what she asked is done. */
export const loggedLater =
  (later: WithLater['later'], where: string): WithLater['later'] =>
  (work) => {
    later(
      work.catch((fault: unknown) => {
        logFault(where, fault);
      }),
    );
  };
