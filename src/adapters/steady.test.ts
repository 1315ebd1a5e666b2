import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatError } from './chat-error.ts';
import { steady, vendorCircuit, type Circuit } from './steady.ts';

const start = new Date('2026-11-20T09:00:00.000Z');
const down = (given: { readonly retryAfterMs?: number } = {}) =>
  new ChatError('The chat did not answer.', { transient: true, cause: new Error('a@example.net'), ...given });
const refused = () => new ChatError('The chat refused.', { transient: false, status: 404 });

/** A port that fails as often as it is told, and then answers with its argument. */
function port(...faults: (Error | undefined)[]) {
  const calls: number[] = [];
  return {
    name: 'chat',
    calls,
    async ask(word: string): Promise<string> {
      calls.push(Date.now());
      const fault = this.name === 'chat' ? faults.shift() : new Error('"this" is lost');
      return fault ? Promise.reject(fault) : Promise.resolve(word);
    },
  };
}

/** What a promise becomes when all the time that it needs has passed. */
async function outcome(promise: Promise<unknown>): Promise<unknown> {
  const settled = promise.catch((fault: unknown) => fault);
  await vi.runAllTimersAsync();
  return settled;
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a steady port', () => {
  const steadied = (...faults: (Error | undefined)[]) => {
    const inner = port(...faults);
    return { inner, outer: steady(inner, { circuit: vendorCircuit('Mattermost') }) };
  };

  it('answers as the port does', async () => {
    const { inner, outer } = steadied();
    expect(await outer.ask('a')).toBe('a');
    expect(outer.name).toBe('chat');
    expect(inner.calls).toHaveLength(1);
  });

  it('repeats what failed for a moment, after short pauses that are drawn', async () => {
    const drawn = new Set<number>();
    for (let round = 0; round < 10; round++) {
      const { inner, outer } = steadied(down(), down());
      expect(await outcome(outer.ask('a'))).toBe('a');
      expect(inner.calls).toHaveLength(3);
      const [first = 0, second = 0, third = 0] = inner.calls;
      expect(third - first).toBeLessThan(6_000);
      drawn.add(second - first).add(third - second);
    }
    expect(drawn.size).toBeGreaterThan(5);
  });

  it('gives up after the second repeat, with the port’s own error', async () => {
    const faults = [down(), down(), down()];
    const { inner, outer } = steadied(...faults);
    expect(await outcome(outer.ask('a'))).toBe(faults[2]);
    expect(inner.calls).toHaveLength(3);
  });

  it.each([refused(), new TypeError('a mistake of ours')])(
    'does not repeat what stays so: %s',
    async (fault) => {
      const { inner, outer } = steadied(fault);
      await expect(outer.ask('a')).rejects.toBe(fault);
      expect(inner.calls).toHaveLength(1);
    },
  );

  it('leaves the vendor alone for as long as it asks', async () => {
    const { inner, outer } = steadied(down({ retryAfterMs: 4_000 }));
    expect(await outcome(outer.ask('a'))).toBe('a');
    expect((inner.calls[1] ?? 0) - (inner.calls[0] ?? 0)).toBeGreaterThanOrEqual(4_000);
  });

  it('does not wait for a vendor that asks for more time than there is', async () => {
    const { inner, outer } = steadied(down({ retryAfterMs: 60_000 }));
    await expect(outer.ask('a')).rejects.toMatchObject({ transient: true });
    expect(inner.calls).toHaveLength(1);
  });

  it('begins no repeat when the tries before took too long', async () => {
    let calls = 0;
    const slow = {
      async ask(): Promise<never> {
        calls++;
        await new Promise((resolve) => setTimeout(resolve, 6_000));
        throw down();
      },
    };
    await outcome(steady(slow, { circuit: vendorCircuit('Mattermost') }).ask());
    expect(calls).toBe(2);
    expect(Date.now() - start.getTime()).toBeLessThan(20_000);
  });

  it('repeats nothing for a port that does so by itself', async () => {
    const inner = port(down());
    const outer = steady(inner, { circuit: vendorCircuit('GitHub'), retries: 0 });
    await expect(outer.ask('a')).rejects.toMatchObject({ transient: true });
    expect(inner.calls).toHaveLength(1);
  });

  it('ends as its last try did, whatever came before', async () => {
    const fault = fc.constantFrom('down', 'refused', 'fine');
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 6 }), async (kinds) => {
        const faults = kinds.map((kind) =>
          kind === 'down' ? down() : kind === 'refused' ? refused() : undefined,
        );
        const { inner, outer } = steadied(...faults);
        const result = await outcome(outer.ask('a'));
        const tries = inner.calls.length;
        expect(tries).toBeLessThanOrEqual(3);
        expect(kinds.slice(0, tries - 1)).toEqual(Array(tries - 1).fill('down'));
        expect(result).toBe(faults[tries - 1] ?? 'a');
      }),
    );
  });
});

describe('the circuit of a vendor', () => {
  let circuit: Circuit;
  beforeEach(() => {
    circuit = vendorCircuit('OVH');
  });
  const times = <Thing>(count: number, thing: () => Thing): Thing[] => Array.from({ length: count }, thing);
  /** A port without repeats, that fails so often. */
  const failing = (count: number) => {
    const inner = port(...times(count, down));
    return { inner, outer: steady(inner, { circuit, retries: 0 }) };
  };
  const fail = async (outer: { ask(word: string): Promise<string> }, count: number): Promise<void> => {
    for (let call = 0; call < count; call++) await outer.ask('a').catch(() => undefined);
  };

  it('opens at the fifth failure in a row, for all ports of the vendor', async () => {
    const { inner, outer } = failing(5);
    const other = port();
    await fail(outer, 4);
    vi.advanceTimersByTime(2_000);
    expect(circuit.health().state).toBe('closed');
    await fail(outer, 1);
    expect(circuit.health().state).toBe('open');
    for (const one of [outer, steady(other, { circuit })])
      await expect(one.ask('a')).rejects.toMatchObject({
        name: 'VendorError',
        message: 'OVH has been out of reach since 2026-11-20T09:00:00.000Z and is not called for now.',
        transient: true,
        cause: { message: 'The chat did not answer.' },
      });
    expect(inner.calls).toHaveLength(5);
    expect(other.calls).toEqual([]);
    expect(await steady(other, { circuit: vendorCircuit('Resend') }).ask('a')).toBe('a');
  });

  it('opens within a call that is repeated, which ends then', async () => {
    const inner = port(...times(9, down));
    const outer = steady(inner, { circuit });
    await outcome(outer.ask('a'));
    expect(await outcome(outer.ask('a'))).toMatchObject({ name: 'VendorError' });
    expect(inner.calls).toHaveLength(5);
  });

  it('counts failures in a row only, and a refusal is an answer', async () => {
    const inner = port(...times(4, down), refused(), ...times(4, down), undefined, ...times(4, down));
    const outer = steady(inner, { circuit, retries: 0 });
    await fail(outer, 14);
    expect(inner.calls).toHaveLength(14);
    expect(circuit.health().state).toBe('closed');
  });

  it('lets one call try after 30 seconds, and closes when it goes well', async () => {
    const { inner, outer } = failing(5);
    await fail(outer, 5);
    vi.advanceTimersByTime(29_999);
    await expect(outer.ask('a')).rejects.toMatchObject({ name: 'VendorError' });
    vi.advanceTimersByTime(1);
    expect(await outer.ask('a')).toBe('a');
    expect(inner.calls).toHaveLength(6);
    expect(circuit.health()).toMatchObject({ state: 'closed', since: '2026-11-20T09:00:30.000Z' });
  });

  it('says since when it is out of reach this time, not the time before', async () => {
    const inner = port(...times(5, down), undefined, ...times(4, down), refused(), ...times(5, down));
    const outer = steady(inner, { circuit, retries: 0 });
    await fail(outer, 5);
    vi.advanceTimersByTime(30_000);
    await fail(outer, 6);
    vi.advanceTimersByTime(30_000);
    await fail(outer, 5);
    await expect(outer.ask('a')).rejects.toThrow('out of reach since 2026-11-20T09:01:00.000Z');
  });

  it('stays open when the try fails, and still says since when', async () => {
    const { inner, outer } = failing(6);
    await fail(outer, 5);
    vi.advanceTimersByTime(30_000);
    await fail(outer, 1);
    expect(inner.calls).toHaveLength(6);
    await expect(outer.ask('a')).rejects.toThrow('OVH has been out of reach since 2026-11-20T09:00:00.000Z');
  });

  it('lets one call alone through while it tries', async () => {
    const { outer } = failing(5);
    await fail(outer, 5);
    vi.advanceTimersByTime(30_000);
    let calls = 0;
    let end: () => void = () => undefined;
    const slow = {
      async ask(): Promise<void> {
        calls++;
        await new Promise<void>((resolve) => {
          end = resolve;
        });
        throw down();
      },
    };
    const asked = times(5, () => outcome(steady(slow, { circuit, retries: 0 }).ask()));
    await vi.advanceTimersByTimeAsync(0);
    expect(circuit.health().state).toBe('half-open');
    end();
    const ended = await Promise.all(asked);
    expect(calls).toBe(1);
    expect(ended.filter((fault) => fault instanceof Error && fault.name === 'VendorError')).toHaveLength(4);
  });

  it('tells its health, without private values', async () => {
    expect(circuit.health()).toEqual({ vendor: 'OVH', state: 'closed', since: start.toISOString() });
    vi.advanceTimersByTime(1_000);
    const { outer } = failing(5);
    await fail(outer, 5);
    const { state, since, lastFailure } = circuit.health();
    expect([state, since, lastFailure?.at]).toEqual(['open', '2026-11-20T09:00:01.000Z', since]);
    expect(lastFailure?.cause).toMatch(/^ChatError: The chat did not answer\. <- Error: /);
    expect(lastFailure?.cause).not.toContain('a@example.net');
  });
});
