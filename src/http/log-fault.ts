import { describeFault, framesOf } from '../domain/describe-fault.ts';

/** Tells operators of a fault, once, with no private data: what was asked, what failed and where. */
export function logFault(asked: string, fault: unknown): void {
  console.error(`${asked}: ${describeFault(fault)}\n${framesOf(fault)}`.trimEnd());
}
