import fc from 'fast-check';
import type { MailingLists } from '../../src/ports.ts';

/** A call of the mailing lists; names and addresses are few, so that they often meet. */
const listStep = fc.record({
  call: fc.constantFrom('create', 'subscribe', 'subscribe', 'subscribe', 'unsubscribe'),
  list: fc.constantFrom('a', 'set-b'),
  address: fc.constantFrom('x@example.net', 'X@example.net', 'y+z@example.net', 'o’brien@example.net'),
});

export const listSteps = fc.array(listStep, { minLength: 3, maxLength: 15 });

interface Step {
  readonly call: string;
  readonly list: string;
  readonly address: string;
}

/** Makes a call, and gives how it ended and what stands afterwards. */
export async function takeStep(lists: MailingLists, { call, list, address }: Step): Promise<unknown> {
  const outcome = await make().catch(() => 'refused');
  return [outcome, await lists.subscribers(list), await lists.listsOf(address)];

  function make(): Promise<void> {
    if (call === 'create') return lists.create(list);
    return call === 'subscribe' ? lists.subscribe(list, address) : lists.unsubscribe(list, address);
  }
}

/** What mailing lists are to do, in the fewest words: spellings by the same address in small letters. */
export function listModel(): MailingLists {
  const held = new Map<string, Map<string, string>>();
  const settled = (work: () => void): Promise<void> => Promise.resolve().then(work);
  return {
    subscribers: (list) => Promise.resolve(sorted(held.get(list))),
    create: (list) =>
      settled(() => {
        if (!held.has(list)) held.set(list, new Map());
      }),
    subscribe: (list, address) =>
      settled(() => {
        const on = held.get(list);
        if (on === undefined) throw new Error('no list');
        if (!on.has(address.toLowerCase())) on.set(address.toLowerCase(), address);
      }),
    unsubscribe: (list, address) => settled(() => void held.get(list)?.delete(address.toLowerCase())),
    listsOf: (address) =>
      Promise.resolve([...held.keys()].filter((list) => held.get(list)?.has(address.toLowerCase())).sort()),
  };
}

const sorted = (on: ReadonlyMap<string, string> | undefined): string[] | undefined =>
  on && [...on.values()].sort();
