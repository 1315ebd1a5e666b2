import { withoutAddresses } from './without-addresses.ts';

const longestMessage = 300;
const deepestCause = 5;

/**
 * A fault for operators, in one line: its name and message, then those of its causes. Addresses are hidden, and so is
 * what a message quotes, because a message of a parser quotes what people typed.
 */
export const describeFault = (fault: unknown): string => chainOf(fault).map(lineOf).join(' <- ');

/** Where the innermost cause of a fault was thrown: the frames of its stack, without its message. */
export const framesOf = (fault: unknown): string => {
  const innermost = chainOf(fault).findLast((cause) => cause instanceof Error);
  const { stack = '', message = '' } = innermost ?? {};
  // A line of a message may look like a frame.
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
};

function chainOf(fault: unknown): unknown[] {
  const chain: unknown[] = [fault];
  for (let cause = fault; cause instanceof Error && cause.cause !== undefined;) {
    cause = cause.cause;
    if (chain.push(cause) > deepestCause) break;
  }
  return chain;
}

function lineOf(fault: unknown): string {
  if (!(fault instanceof Error)) return hidden(String(fault));
  const parts = fault instanceof AggregateError ? ` [${fault.errors.map(describeFault).join('; ')}]` : '';
  return `${fault.name}: ${hidden(fault.message)}${parts}`;
}

const hidden = (message: string): string =>
  withoutAddresses(message.replace(/".*"/gs, '"…"').replace(/`.*`/gs, '`…`'))
    .replace(/\s+/g, ' ')
    .slice(0, longestMessage);
