import fc from 'fast-check';
import type { Contributions } from '../../../src/ports.ts';

/** A call of the contributions; branches, members and moments are few, so that they often meet. */
const contributionStep = fc.record({
  call: fc.constantFrom('record', 'record', 'record', 'number', 'merged', 'closed', 'live', 'ofMember'),
  branch: fc.constantFrom('a', 'A', '__proto__'),
  member: fc.constantFrom('ondine.mistral', 'odilon.brume'),
  tick: fc.integer({ min: 0, max: 9 }),
});

export const contributionSteps = fc.array(contributionStep, { minLength: 5, maxLength: 20 });

interface Step {
  readonly call: string;
  readonly branch: string;
  readonly member: string;
  readonly tick: number;
}

/** Makes a call, and gives what can be seen of its branch and of its member afterwards. */
export async function take(
  contributions: Contributions,
  { call, branch, member, tick }: Step,
): Promise<unknown> {
  const moment = new Date(1_772_000_000_000 + tick);
  if (call === 'record') await contributions.record(branch, member, moment);
  if (call === 'number') await contributions.number(branch, tick + 1);
  if (call === 'merged' || call === 'closed') await contributions.settle(branch, call, moment);
  if (call === 'live') await contributions.live(branch, moment);
  return [
    await contributions.waiting(branch),
    await contributions.underWay(),
    await contributions.ofMember(member, moment),
  ];
}
