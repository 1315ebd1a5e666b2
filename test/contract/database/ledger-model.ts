import fc from 'fast-check';
import type { Ledger } from '../../../src/ports.ts';

/** A call of the ledger; moments are few, so that they often meet. */
const ledgerStep = fc.record({
  call: fc.constantFrom('claim', 'claim', 'done', 'giveUp', 'doneAt'),
  key: fc.constantFrom('a', 'A', '__proto__'),
  now: fc.integer({ min: 0, max: 9 }),
  span: fc.integer({ min: -1, max: 4 }),
});

export const ledgerSteps = fc.array(ledgerStep, { minLength: 3, maxLength: 14 });

interface Step {
  readonly call: string;
  readonly key: string;
  readonly now: number;
  readonly span: number;
}

const moment = (tick: number): Date => new Date(1_772_000_000_000 + tick);

/** Makes a call, and gives what it gave. */
export function take(ledger: Ledger, { call, key, now, span }: Step): Promise<unknown> {
  if (call === 'claim') return ledger.claim(key, moment(now + span), moment(now));
  if (call === 'done') return ledger.done(key, moment(now));
  if (call === 'giveUp') return ledger.giveUp(key);
  return ledger.doneAt(key);
}
