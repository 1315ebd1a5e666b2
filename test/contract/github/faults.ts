export type FaultKind =
  /** 502 instead of a reply. */
  | 'error'
  /** 403 with Retry-After, as for who asks too fast. */
  | 'secondary-limit'
  /** 403 until the hour's allowance is renewed. */
  | 'rate-limit'
  /** No reply, ever. */
  | 'silence'
  /** The connection ends before anything is done. */
  | 'drop'
  /** It is done, and the connection ends before the reply: whoever asks again delivers it twice. */
  | 'lost-reply'
  /** It is done, and the connection ends in the middle of the reply. */
  | 'half-reply';

interface Fault {
  readonly kind: FaultKind;
  readonly on: RegExp;
  left: number;
}

interface End {
  callsLeft: number;
  readonly isAnswered: boolean;
}

/** What the server is told to do wrong. */
export class Faults {
  readonly #faults: Fault[] = [];
  readonly #ends = new Map<string, End>();

  /** Fails the next calls whose "METHOD /path" matches. */
  add(kind: FaultKind, on = /./, times = 1): void {
    this.#faults.push({ kind, on, left: times });
  }

  /** As if the caller with a token ended after some calls: later ones are dropped; the last may not be answered. */
  endAfter(token: string, calls: number, isAnswered: boolean): void {
    this.#ends.set(token, { callsLeft: calls, isAnswered });
  }

  /** Everything works again. */
  clear(): void {
    this.#faults.length = 0;
  }

  /** The fault of a call. */
  next(call: string, token: string): FaultKind | undefined {
    const end = this.#ends.get(token);
    if (end) {
      end.callsLeft--;
      if (end.callsLeft < 0) return 'drop';
      if (end.callsLeft === 0 && !end.isAnswered) return 'lost-reply';
    }
    const fault = this.#faults.find(({ on, left }) => left > 0 && on.test(call));
    if (!fault) return undefined;
    fault.left--;
    return fault.kind;
  }
}
