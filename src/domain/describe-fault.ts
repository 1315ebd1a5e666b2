import { withoutPrivate } from './without-private.ts';

const longestMessage = 300;
const deepestCause = 5;

/** Hides in a message what its caller knows to be private. */
export type Hiding = (message: string) => string;

/**
 * A fault for operators, in one line: its name and message, then those of its causes. What patterns can tell to be
 * private is hidden, and so is what a message quotes, because a message of a parser quotes what people typed; before
 * that, what `hide` takes away.
 */
export const describeFault = (fault: unknown, hide: Hiding = (message) => message): string =>
  chainOf(fault)
    .map((one) => lineOf(one, hide))
    .join(' <- ');

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

function lineOf(fault: unknown, hide: Hiding): string {
  if (!(fault instanceof Error)) return hidden(hide(String(fault)));
  const parts =
    fault instanceof AggregateError
      ? ` [${fault.errors.map((part) => describeFault(part, hide)).join('; ')}]`
      : '';
  return `${fault.name}: ${hidden(hide(fault.message))}${parts}`;
}

/**
 * What stands between marks that open after no letter and close before none, which an apostrophe does not; what opens
 * and never closes, to the end.
 */
const quoted = /(?<![\p{L}\d])'[^']*'(?![\p{L}\d])|«[^»]*(?:»|$)|“[^”]*(?:”|$)/gu;
/** What the language itself says of code: "Cannot read properties of undefined (reading 'id')". */
const namesCode = /(?:reading|setting|module) $/;

const withoutQuoted = (message: string): string =>
  message
    .replace(/".*"/gs, '"…"')
    .replace(/`.*`/gs, '`…`')
    // What a query was given, as the database's library tells it.
    .replace(/\bparams: .*/s, 'params: …')
    .replace(quoted, (found, at: number, whole: string) =>
      namesCode.test(whole.slice(0, at)) ? found : "'…'",
    );

const hidden = (message: string): string =>
  withoutPrivate(withoutQuoted(message)).replace(/\s+/g, ' ').slice(0, longestMessage);
