import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission, anyDay } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { addDays, daysBetween } from './calendar.ts';
import { departureStep, departureSteps } from './departure-steps.ts';
import type { DoneDepartureStep } from './departure.ts';
import { ownDeparture, type OwnAccesses } from './own-departure.ts';
import { playDeparture } from './play-departure.testing.ts';

const everything: OwnAccesses = { mailbox: true, redirections: true, chat: true, github: true };
const nothing: OwnAccesses = { mailbox: false, redirections: false, chat: false, github: false };
const end = toDay('2026-03-31');
const author = { missions: [aMission({ start: '2025-01-01', end })] };
const linesOf = (
  today: string,
  done: readonly DoneDepartureStep[] = [],
  has: OwnAccesses = everything,
  heldUntil?: string,
) =>
  ownDeparture(
    author,
    done,
    has,
    toDay(today),
    heldUntil === undefined ? undefined : toDay(heldUntil),
  ).lines.map(({ step, day, state }) => `${daysBetween(end, day)} ${step} ${state}`);
const did = (step: DoneDepartureStep['step'], on: number, hadNothing = false): DoneDepartureStep => {
  const [channel = 'mail'] = departureStep(step).channels;
  return { end, step, channel, on: addDays(end, on), hadNothing };
};

describe('what a member’s departure closes', () => {
  it('is all known before anything closes', () => {
    expect(linesOf('2026-01-01')).toEqual([
      '1 suspend-mailbox to-come',
      '1 leave-github to-come',
      '1 delete-redirections to-come',
      '3 move-to-alumni to-come',
      '30 delete-mailbox to-come',
      '30 leave-lists to-come',
      '60 erase-private-data to-come',
      '90 deactivate-chat to-come',
    ]);
  });

  it('says what is done with its day, what is due, and leaves out what had nothing to close', () => {
    const done = [did('suspend-mailbox', 2), did('leave-github', 1, true), did('delete-redirections', 1)];
    expect(linesOf('2026-04-03', done)).toEqual([
      '1 delete-redirections done',
      '2 suspend-mailbox done',
      '3 move-to-alumni due',
      '30 delete-mailbox to-come',
      '30 leave-lists to-come',
      '60 erase-private-data to-come',
      '90 deactivate-chat to-come',
    ]);
  });

  it('names nothing that she does not have, and what was closed all the same', () => {
    expect(linesOf('2026-01-01', [], nothing)).toEqual([
      '30 leave-lists to-come',
      '60 erase-private-data to-come',
    ]);
    expect(linesOf('2026-04-02', [did('leave-github', 1)], nothing)[0]).toBe('1 leave-github done');
  });

  it('waits for a hold, and leaves a week between the suspension of a mailbox and its deletion', () => {
    expect(linesOf('2026-01-01', [], everything, '2026-05-10').slice(0, 6)).toEqual([
      '41 suspend-mailbox to-come',
      '41 leave-github to-come',
      '41 delete-redirections to-come',
      '41 move-to-alumni to-come',
      '41 leave-lists to-come',
      '48 delete-mailbox to-come',
    ]);
    expect(
      ownDeparture(author, [], everything, toDay('2026-05-11'), toDay('2026-05-10')).heldUntil,
    ).toBeUndefined();
  });

  it('is nothing without an end, and counts nothing of an earlier end', () => {
    const endless = { missions: [aMission({ start: '2025-01-01' })] };
    expect(ownDeparture(endless, [], everything, end)).toEqual({ end: undefined, lines: [] });
    const earlier = { ...did('suspend-mailbox', 0), end: toDay('2025-12-31') };
    expect(linesOf('2026-01-01', [earlier])[0]).toBe('1 suspend-mailbox to-come');
  });

  it('happens on the days that were told, whenever they were told, where runs come every day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -60, max: 120 }),
        fc.option(fc.integer({ min: -60, max: 150 }), { nil: undefined }),
        (last, asked, hold) => {
          const member = { missions: [aMission({ start: addDays(last, -400), end: last })] };
          const heldUntil = hold === undefined ? undefined : addDays(last, hold);
          const run = (day: number) => ({ author: member, today: addDays(last, day), heldUntil });
          const days = Array.from({ length: 400 }, (_, index) => index - 100);
          const { done } = playDeparture(days.filter((day) => day < asked).map(run), last);
          const { lines } = ownDeparture(member, done, everything, addDays(last, asked), heldUntil);
          const played = playDeparture(days.map(run), last).done;
          const closures = departureSteps.filter(({ kind }) => kind === 'closure').map(({ name }) => name);
          expect(lines.map(({ step }) => step).toSorted()).toEqual(closures.toSorted());
          for (const { step, day, state } of lines) {
            expect([step, played.find((one) => one.step === step)?.on]).toEqual([step, day]);
            expect(state).toBe(
              day < addDays(last, asked) ? 'done' : day > addDays(last, asked) ? 'to-come' : 'due',
            );
          }
        },
      ),
    );
  });
});
