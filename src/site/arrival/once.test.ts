import { expect, it } from 'vitest';
import { once } from './once.ts';

it('loads at the first call only, and again after a failure', async () => {
  let calls = 0;
  const load = once(async () => {
    calls++;
    if (calls === 1) throw new Error('offline');
    return Promise.resolve(calls);
  });
  await expect(load()).rejects.toThrow('offline');
  expect(await Promise.all([load(), load()])).toEqual([2, 2]);
  expect(await load()).toBe(2);
});
