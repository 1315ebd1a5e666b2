import fc from 'fast-check';
import type { Godparents } from '../../../src/ports.ts';

/** A call of the searches; ids and moments are few, so that they often meet. */
const godparentStep = fc.record({
  call: fc.constantFrom(
    ...['begin', 'begin', 'restart', 'ask', 'ask', 'ask', 'mailed', 'accept', 'decline', 'decline'],
    ...['assign', 'introduced', 'tell-team', 'stop'],
  ),
  newcomer: fc.constantFrom('n', 'N'),
  godparent: fc.constantFrom('a', 'B', '__proto__'),
  tick: fc.integer({ min: 0, max: 3 }),
});

export const godparentSteps = fc.array(godparentStep, { minLength: 5, maxLength: 20 });

interface Step {
  readonly call: string;
  readonly newcomer: string;
  readonly godparent: string;
  readonly tick: number;
}

/** Makes a call, and gives what it gave and all that is there afterwards. */
export async function takeStep(
  port: Godparents,
  { call, newcomer, godparent, tick }: Step,
): Promise<unknown> {
  const at = new Date(1_772_000_000_000 + tick);
  return [await make(), await port.searches(), await port.requests()];

  function make(): Promise<unknown> {
    if (call === 'begin') return port.begin(newcomer, at);
    if (call === 'restart') return port.restart(newcomer, at);
    if (call === 'ask') return port.ask(newcomer, godparent, at);
    if (call === 'mailed') return port.mailed(newcomer, godparent, at);
    if (call === 'accept') return port.answer(newcomer, godparent, 'accepted', at);
    if (call === 'decline') return port.answer(newcomer, godparent, 'declined', at);
    if (call === 'assign') return port.assign(newcomer, godparent, 'odile', at);
    if (call === 'introduced') return port.introduced(newcomer, godparent, at);
    return port.end(newcomer, call === 'stop' ? 'stopped' : 'team-told', at);
  }
}
