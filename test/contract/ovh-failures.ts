import type { Failure } from './failing.ts';

/** How OVH fails, and what is told of it. */
export const ovhFailures: readonly (readonly [what: string, failure: Failure, told: object])[] = [
  ['a fault of the vendor', { status: 503 }, { transient: true, status: 503 }],
  ['too many requests', { status: 429 }, { transient: true, status: 429 }],
  ['a refusal', { status: 403 }, { transient: false, status: 403 }],
  ['a connection that breaks', 'drop', { transient: true }],
  ['an answer that is not JSON', { status: 200, raw: '<h1>' }, { transient: true }],
  ['an answer of an unknown shape', { status: 200, raw: '{"ok":1}' }, { transient: false }],
];
