import type { Clock } from '../../ports.ts';

/** How long a copy is good, in milliseconds. */
const freshFor = 60_000;

/** The same reading, which asks anew for a key when its copy is a minute old, and after a failure. */
export function keptCopies<Key, Value>(
  { now }: Pick<Clock, 'now'>,
  read: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const copies = new Map<Key, { readonly at: number; readonly value: Promise<Value> }>();
  return async (key) => {
    const at = now().getTime();
    const known = copies.get(key);
    if (known && at - known.at < freshFor) return known.value;
    const copy = { at, value: read(key) };
    copies.set(key, copy);
    try {
      return await copy.value;
    } catch (fault) {
      // A newer copy may have taken its place meanwhile.
      if (copies.get(key) === copy) copies.delete(key);
      throw fault;
    }
  };
}
