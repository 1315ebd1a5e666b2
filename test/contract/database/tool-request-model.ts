import fc from 'fast-check';
import type { ToolRequests } from '../../../src/ports.ts';
import { toolRequestEnds, toolRequestStateNames } from '../../../src/schema/tool-request.ts';

/** A call; members, tools and targets are few, so that they often meet. */
const step = fc.record({
  call: fc.constantFrom('ask', 'ask', 'ask', 'grant', 'end'),
  member: fc.constantFrom('a', 'A', '__proto__'),
  tool: fc.constantFrom('a', 'b'),
  target: fc.nat({ max: 20 }),
  expected: fc.constantFrom('waiting', 'granted'),
  because: fc.constantFrom(...toolRequestEnds),
  state: fc.constantFrom(undefined, ...toolRequestStateNames),
});

export const toolRequestSteps = fc.array(step, { minLength: 5, maxLength: 20 });

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Makes the call of this number, and gives what it gave and what there is afterwards. */
export async function take(
  requests: ToolRequests,
  { call, member, tool, target, expected, because, state }: Step,
  number: number,
): Promise<unknown> {
  const at = new Date(1_772_000_000_000 + number).toISOString();
  return [
    await make(),
    await requests.open(),
    await requests.ofMember(member),
    await requests.endedSince(new Date(1_772_000_000_000 + target)),
    (await requests.page(state, { size: 3 })).items,
  ];

  function make(): Promise<unknown> {
    if (call === 'ask')
      return requests.ask({ id: `${number}`, member, tool, answers: [], reason: '', askedAt: at });
    return call === 'grant'
      ? requests.change(`${target}`, expected, { decision: 'granted', decidedBy: 'b', decidedAt: at })
      : requests.change(`${target}`, expected, { endedAt: at, endedBy: 'b', endedBecause: because });
  }
}
