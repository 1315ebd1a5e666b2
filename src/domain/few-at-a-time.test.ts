import { expect, it } from 'vitest';
import { fewAtATime } from './few-at-a-time.ts';

it('gives what each work gave, in order, with a few of them under way', async () => {
  let underWay = 0;
  let most = 0;
  const numbers = Array.from({ length: 20 }, (_, index) => index);
  const doubled = await fewAtATime(numbers, 6, async (one) => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
    return one * 2;
  });
  expect(doubled).toEqual(numbers.map((one) => one * 2));
  expect(most).toBe(6);
  expect(await fewAtATime([], 6, () => Promise.reject(new Error('never asked')))).toEqual([]);
});

it('begins nothing more after a failure', async () => {
  const begun: number[] = [];
  const work = (one: number): Promise<never> => {
    begun.push(one);
    return Promise.reject(new Error(`failure ${one}`));
  };
  await expect(fewAtATime([1, 2, 3, 4], 2, work)).rejects.toThrow('failure 1');
  expect(begun).toEqual([1, 2]);
});
