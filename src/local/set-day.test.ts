import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import { openSetDay } from './set-day.ts';
import { tempFolder } from './temp-site.testing.ts';

const day = toDay('2027-02-01');

it('is kept for the next start, until it is taken back', async () => {
  const folder = await tempFolder();
  const file = join(folder, 'local', 'jour');
  const first = await openSetDay(file, undefined);
  expect(first.day()).toBeUndefined();
  await first.set(day);
  expect(first.day()).toBe(day);
  const second = await openSetDay(file, undefined);
  expect(second.day()).toBe(day);
  await second.set(undefined);
  expect(second.day()).toBeUndefined();
  expect((await openSetDay(file, undefined)).day()).toBeUndefined();
  expect(await readdir(join(folder, 'local'))).toEqual([]);
});

it('is the day of the environment at the start, and can be changed then', async () => {
  const file = join(await tempFolder(), 'jour');
  await (await openSetDay(file, undefined)).set(day);
  const fixed = await openSetDay(file, toDay('2026-11-20'));
  expect(fixed.day()).toBe('2026-11-20');
  await fixed.set(undefined);
  expect(fixed.day()).toBeUndefined();
});

it('says what keeps it from being read', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'jour'));
  await expect(openSetDay(join(folder, 'jour'), undefined)).rejects.toThrow('EISDIR');
});
