import { expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import { dayOfStep, departureStep, departureSteps } from './departure-steps.ts';

it('stands in the order of the days, each step once, each channel of a step once', () => {
  const days = departureSteps.map(({ day }) => day);
  expect(days).toEqual(days.toSorted((one, two) => one - two));
  expect(new Set(departureSteps.map(({ name }) => name)).size).toBe(departureSteps.length);
  for (const { channels } of departureSteps) expect(new Set(channels).size).toBe(channels.length);
});

it('refers to steps of the table only: a later one replaces, earlier ones are waited for or told of', () => {
  for (const { day, kind, replacedBy, after, tells } of departureSteps) {
    if (replacedBy) expect(departureStep(replacedBy).day).toBeGreaterThan(day);
    if (after) expect(departureStep(after.step).day).toBeLessThan(day);
    expect(tells !== undefined).toBe(kind === 'receipt');
    for (const told of tells ?? []) expect(departureStep(told)).toMatchObject({ kind: 'closure', day });
  }
});

it('closes nothing before the day after the last', () => {
  for (const { kind, day } of departureSteps) expect(day > 0).toBe(kind !== 'reminder');
});

it.each([
  ['reminder-30', '2028-02-29', '2028-01-30'],
  ['suspend-mailbox', '2026-03-28', '2026-03-29'],
  ['delete-mailbox', '2026-12-31', '2027-01-30'],
] as const)('counts days of the calendar: %s for a last day on %s', (name, end, day) => {
  expect(dayOfStep(name, toDay(end))).toBe(day);
});
