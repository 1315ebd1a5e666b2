import { describe, expect, it } from 'vitest';
import { aMission } from '../../test/builders.ts';
import { toDay, type Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { departureDay, departureStepsDue } from './departure.ts';
import { playDeparture, type DepartureRun } from './play-departure.testing.ts';

const end = toDay('2026-06-30');
const leaver = { missions: [aMission({ start: '2025-01-01', end })] };
const fromEnd = (days: number): Day => addDays(end, days);
const on = (days: readonly number[], given: Partial<DepartureRun> = {}): DepartureRun[] =>
  days.map((day) => ({ author: leaver, today: fromEnd(day), ...given }));
const played = (runs: readonly DepartureRun[], hadNothing = false) => playDeparture(runs, end, hadNothing);
const everyDay = Array.from({ length: 160 }, (_, index) => index - 40);

describe('a departure', () => {
  it('takes the steps of the rules, each on its day', () => {
    expect(played(on(everyDay)).history).toEqual([
      '-30 reminder-30 mail',
      '-15 reminder-15 mail',
      '-15 reminder-15 chat',
      '-2 reminder-2 mail',
      '-2 reminder-2 chat',
      '1 suspend-mailbox mailbox',
      '1 leave-github github',
      '1 delete-redirections redirections',
      '1 suspension-receipt mail',
      '3 move-to-alumni chat',
      '30 delete-mailbox mailbox',
      '30 leave-lists lists',
      '30 deletion-receipt mail',
      '60 erase-private-data private-data',
      '90 deactivate-chat chat',
    ]);
  });

  it('catches up missed days, and sends the most urgent reminder only', () => {
    expect(played(on([-12, -11, 0])).history).toEqual([
      '-12 reminder-15 mail',
      '-12 reminder-15 chat',
      '0 reminder-2 mail',
      '0 reminder-2 chat',
    ]);
    expect(played(on([-1])).history).toEqual(['-1 reminder-2 mail', '-1 reminder-2 chat']);
    expect(played(on([-15])).history).toEqual(['-15 reminder-15 mail', '-15 reminder-15 chat']);
    expect(played(on([2])).history.join()).not.toContain('reminder');
  });

  it('does what is left where one channel failed', () => {
    const done = [{ end, step: 'reminder-15', channel: 'mail', on: fromEnd(-15) }] as const;
    expect(departureStepsDue(leaver, done, fromEnd(-14)).steps).toEqual([
      { end, step: 'reminder-15', channel: 'chat' },
    ]);
  });

  it('reminds nobody on a day before the mission began', () => {
    const short = { missions: [aMission({ start: fromEnd(-10), end })] };
    expect(played(on(everyDay, { author: short })).history[0]).toBe('-2 reminder-2 mail');
    const exact = { missions: [aMission({ start: fromEnd(-15), end })] };
    expect(played(on(everyDay, { author: exact })).history[0]).toBe('-15 reminder-15 mail');
  });

  it('never comes where the end is not known, nor before the first mission', () => {
    const none = { steps: [], restores: [] };
    expect(departureStepsDue({ missions: [aMission()] }, [], toDay('2035-01-01'))).toEqual(none);
    expect(departureStepsDue(leaver, [], toDay('2024-12-31'))).toEqual(none);
    expect(departureStepsDue({ missions: [] }, [], end)).toEqual(none);
  });

  it('is counted from the last of missions that touch', () => {
    const two = { missions: [...leaver.missions, aMission({ start: fromEnd(1), end: fromEnd(100) })] };
    expect(departureDay(two, end)).toBe(fromEnd(100));
    expect(played(on([-30, -15, -2, 1, 3], { author: two })).history).toEqual([]);
  });
});

describe('an extension', () => {
  const extended = { missions: [aMission({ start: '2025-01-01', end: fromEnd(60) })] };

  it('cancels what is still due, and its end has reminders of its own', () => {
    const runs = [...on([-20]), ...on([-2, 1, 30], { author: extended })];
    expect(played(runs).history).toEqual(['-20 reminder-30 mail', '30 reminder-30 mail']);
  });

  it('restores what was closed, and closes it again after the new end', () => {
    const runs = [...on([1, 3]), ...on([4, 5, 61], { author: extended })];
    expect(played(runs).history.slice(5)).toEqual([
      '4 restore-mailbox',
      '4 restore-github',
      '4 restore-chat',
      '61 suspend-mailbox mailbox',
      '61 leave-github github',
      '61 delete-redirections redirections',
      '61 suspension-receipt mail',
    ]);
  });

  it('that is withdrawn again closes everything again', () => {
    const { history } = played([...on([1]), ...on([4], { author: extended }), ...on([6])]);
    expect(history.filter((step) => step.startsWith('6 '))).toEqual([
      '6 suspend-mailbox mailbox',
      '6 leave-github github',
      '6 delete-redirections redirections',
      '6 move-to-alumni chat',
      '6 suspension-receipt mail',
    ]);
  });
});

describe('a new mission after departure', () => {
  const back = { missions: [...leaver.missions, aMission({ start: fromEnd(50), end: fromEnd(400) })] };

  it('restores on its first day, not before, even without a known end', () => {
    const endless = { missions: [...leaver.missions, aMission({ start: fromEnd(50) })] };
    for (const author of [back, endless])
      expect(played(on([1, 3, 30, 49, 50, 51], { author })).history.slice(8)).toEqual([
        '50 restore-mailbox',
        '50 restore-github',
        '50 restore-chat',
        '50 restore-lists',
      ]);
  });

  it('names all that each restoring undoes', () => {
    const { done } = played(on([1, 30]));
    const [mailbox] = departureStepsDue(back, done, fromEnd(50)).restores;
    expect(mailbox?.undoes.map(({ step }) => step)).toEqual([
      'suspend-mailbox',
      'delete-redirections',
      'suspension-receipt',
      'delete-mailbox',
      'deletion-receipt',
    ]);
  });
});

describe('a hold', () => {
  it('keeps closures back through its last day, and no reminder', () => {
    const { history } = played(on(everyDay, { heldUntil: fromEnd(10) }));
    expect(history.slice(0, 11)).toEqual([
      '-30 reminder-30 mail',
      '-15 reminder-15 mail',
      '-15 reminder-15 chat',
      '-2 reminder-2 mail',
      '-2 reminder-2 chat',
      '11 suspend-mailbox mailbox',
      '11 leave-github github',
      '11 delete-redirections redirections',
      '11 move-to-alumni chat',
      '11 suspension-receipt mail',
      '30 delete-mailbox mailbox',
    ]);
  });

  it('that was long leaves 7 days between suspension and deletion, and 30 until the data is erased', () => {
    const { history } = played(on(everyDay, { heldUntil: fromEnd(40) }));
    expect(history).toContain('41 suspend-mailbox mailbox');
    expect(history).toContain('41 suspension-receipt mail');
    expect(history).toContain('48 delete-mailbox mailbox');
    expect(history).toContain('78 erase-private-data private-data');
  });
});

describe('a receipt', () => {
  it('waits for the first closure that it tells of, and tells nobody who had nothing to close', () => {
    const { steps } = departureStepsDue(leaver, [], fromEnd(1));
    expect(steps.map(({ step }) => step)).not.toContain('suspension-receipt');
    const github = { end, step: 'leave-github', channel: 'github', on: fromEnd(1) } as const;
    expect(departureStepsDue(leaver, [github], fromEnd(1)).steps.at(-1)?.step).toBe('suspension-receipt');
    expect(played(on(everyDay), true).history.join()).not.toContain('receipt');
  });
});
