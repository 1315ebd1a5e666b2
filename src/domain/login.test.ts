import { expect, it } from 'vitest';
import { anAuthor } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { loginScope } from './login.ts';

const author = anAuthor({ missions: [{ start: '2026-01-01', end: '2026-06-30' }] });

it.each([
  ['2025-12-31', undefined],
  ['2026-01-01', 'full'],
  ['2026-06-30', 'full'],
  ['2026-07-01', 'restricted'],
  ['2026-07-30', 'restricted'],
  ['2026-07-31', undefined],
])('on %s a login is %s', (today, scope) => {
  expect(loginScope(author, toDay(today))).toBe(scope);
});
