import { expect, it } from 'vitest';
import { isMessageHour } from './message-hours.ts';

it.each([
  ['2026-11-20T06:59:59.999Z', false],
  ['2026-11-20T07:00:00.000Z', true],
  ['2026-11-20T17:59:59.999Z', true],
  ['2026-11-20T18:00:00.000Z', false],
  ['2026-07-14T05:59:59.999Z', false],
  ['2026-07-14T06:00:00.000Z', true],
  ['2026-07-14T16:59:59.999Z', true],
  ['2026-07-14T17:00:00.000Z', false],
  // A Sunday, and the nights of the two changes of the clock.
  ['2026-11-22T12:00:00.000Z', true],
  ['2026-03-29T05:59:00.000Z', false],
  ['2026-03-29T06:00:00.000Z', true],
  ['2026-10-25T06:59:00.000Z', false],
  ['2026-10-25T07:00:00.000Z', true],
])('messages leave between 8:00 and 19:00 in Paris: at %s, %s', (now, expected) => {
  expect(isMessageHour(new Date(now))).toBe(expected);
});
