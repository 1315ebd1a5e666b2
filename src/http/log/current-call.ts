import { AsyncLocalStorage } from 'node:async_hooks';

/** A call of a function that is under way, as the log tells it. */
export interface CurrentCall {
  /** The function's name, which is its file's. */
  readonly name: string;
  /** What the host calls this request. */
  readonly requestId: string | undefined;
  /** Id of the member whose session it carries. */
  member?: string;
  /** What was sent: forms and messages, none of which a fault may repeat in the log. */
  readonly sent: string[];
}

const calls = new AsyncLocalStorage<CurrentCall>();

/** The call that this code works for; undefined outside of one, as in a command. */
export const currentCall = (): CurrentCall | undefined => calls.getStore();

/** Does work for a call. */
export const inCall = <Result>(call: CurrentCall, work: () => Result): Result => calls.run(call, work);

/** Notes whose session the call carries. */
export function noteMember(member: string | undefined): void {
  const call = currentCall();
  if (call && member !== undefined) call.member = member;
}

/** Notes what the call was sent, so that no fault repeats it in the log. */
export function noteSent(text: string): void {
  currentCall()?.sent.push(text);
}
