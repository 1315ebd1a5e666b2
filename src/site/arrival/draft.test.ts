import { describe, expect, it } from 'vitest';
import { draftIn } from './draft.ts';

/** What a tab keeps, in memory. */
function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => held.set(key, value),
    removeItem: (key) => held.delete(key),
    clear: () => {
      held.clear();
    },
    key: () => null,
    get length() {
      return held.size;
    },
  };
}

describe('the draft', () => {
  it('gives back what was typed, empty fields aside, until it is cleared', () => {
    const storage = memoryStorage();
    draftIn(storage).keep({ firstName: 'Céleste', lastName: '' });
    expect(draftIn(storage).read()).toEqual({ firstName: 'Céleste' });
    draftIn(storage).clear();
    expect(draftIn(storage).read()).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it('of nothing but empty fields is none', () => {
    const draft = draftIn(memoryStorage());
    draft.keep({ firstName: '', lastName: '' });
    expect(draft.read()).toBeUndefined();
  });

  it('is never kept where a browser keeps nothing', () => {
    const draft = draftIn(undefined);
    draft.keep({ firstName: 'Céleste' });
    draft.clear();
    expect(draft.read()).toBeUndefined();
  });
});
