import { expect, it } from 'vitest';
import { aMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { departureProgress } from './departure-progress.ts';
import type { DoneDepartureStep } from './departure.ts';
import type { RecordedStep } from './step-progress.ts';

const end = toDay('2026-11-10');
const author = { missions: [aMission({ start: '2026-01-01', end })] };
const told = (today: string, given: Partial<Parameters<typeof departureProgress>[0]> = {}) =>
  departureProgress({ author, records: [], done: [], ...given }, toDay(today)).map(
    ({ step, channel, state, day, waitsFor }) =>
      [step, channel, state, day, waitsFor?.kind].filter(Boolean).join(' '),
  );

it('gives what is to come its day, before the end', () => {
  expect(told('2026-10-25')).toEqual([
    'reminder-30 mail waiting 2026-10-25 next-run',
    'reminder-15 mail to-come 2026-10-26',
    'reminder-15 chat to-come 2026-10-26',
    'reminder-2 mail to-come 2026-11-08',
    'reminder-2 chat to-come 2026-11-08',
    'suspend-mailbox mailbox to-come 2026-11-11',
    'leave-github github to-come 2026-11-11',
    'delete-redirections redirections to-come 2026-11-11',
    'suspension-receipt mail to-come 2026-11-11',
    'move-to-alumni chat to-come 2026-11-13',
    'delete-mailbox mailbox to-come 2026-12-10',
    'leave-lists lists to-come 2026-12-10',
    'deletion-receipt mail to-come 2026-12-10',
    'erase-private-data private-data to-come 2027-01-09',
    'deactivate-chat chat to-come 2027-02-08',
  ]);
});

it('says what a step waits for, after the end', () => {
  const suspended: RecordedStep = {
    cause: end,
    step: 'suspend-mailbox',
    channel: 'mailbox',
    state: 'done',
    doneOn: toDay('2026-11-11'),
    hadNothing: false,
  };
  const failed: RecordedStep = { ...suspended, step: 'leave-github', channel: 'github', state: 'failed' };
  const done: DoneDepartureStep = {
    end,
    step: 'suspend-mailbox',
    channel: 'mailbox',
    on: toDay('2026-11-11'),
  };
  const lines = told('2026-11-14', {
    records: [suspended, failed],
    done: [done],
    heldUntil: toDay('2026-11-20'),
  });
  expect(lines.slice(0, 5)).toEqual([
    'suspend-mailbox mailbox done 2026-11-11',
    'leave-github github failed',
    'delete-redirections redirections waiting 2026-11-21 hold',
    'suspension-receipt mail waiting 2026-11-14 next-run',
    'move-to-alumni chat waiting 2026-11-21 hold',
  ]);
  const late = told('2026-12-15');
  expect(late).toContain('delete-mailbox mailbox waiting 2026-12-22 step');
  expect(late).toContain('suspension-receipt mail waiting 2026-12-15 closure');
});

it('has nothing for a mission without an end', () => {
  expect(departureProgress({ author: { missions: [aMission()] }, records: [], done: [] }, end)).toEqual([]);
});
