import { benchCallerHeader } from './front/caller-header.ts';

/** What a call sends to the server under load. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A kind of call that people make of the secretariat. */
export interface Call {
  readonly label: string;
  /** The next one, of another person or of the same, as the kind wants it. */
  readonly next: () => Sent;
  /** The only status that is no error. */
  readonly status: number;
  /** The most that 95 % of the calls should take with few connections, in milliseconds. */
  readonly target?: number;
  /** How many mails the last calls must have sent, these being answered; none unless told. */
  readonly mails?: (answers: number) => number;
}

let callers = 0;

/** Headers of a call from an address that no call came from before: limits are counted by caller, and these are many. */
export function fromSomebody(more: Readonly<Record<string, string>>): Sent['headers'] {
  callers += 1;
  const [low, middle, high] = [callers, callers >> 8, callers >> 16].map((part) => part & 255);
  return { [benchCallerHeader]: `10.${high}.${middle}.${low}`, accept: 'application/json', ...more };
}

/** A call that sends a form as JSON. */
export const sendForm = (path: string, form: object): Sent => ({
  method: 'POST',
  path,
  headers: fromSomebody({ 'content-type': 'application/json' }),
  body: JSON.stringify(form),
});

/** Makes one call, and reads its whole answer. */
export async function send(
  url: string,
  { path, ...sent }: Sent,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
  const answer = await fetch(url + path, { ...sent, signal });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
