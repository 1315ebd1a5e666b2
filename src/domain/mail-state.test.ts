import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailStateNames as states, type MailState } from '../schema/mail-state.ts';
import { resendKey, resendRefusal, statesBefore } from './mail-state.ts';

const anyState = fc.constantFrom(...states);

/** Where a mail stands after news, as the log records them. */
const after = (news: readonly MailState[], from: MailState): MailState =>
  news.reduce((state, told) => (statesBefore(told).includes(state) ? told : state), from);

describe('the state of a mail', () => {
  it('is the same in whatever order the news come, and however often', () => {
    const shuffled = fc
      .array(anyState, { maxLength: 8 })
      .chain((news) =>
        fc.tuple(
          fc.constant(news),
          fc.shuffledSubarray([...news, ...news], { minLength: news.length * 2, maxLength: news.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(anyState, shuffled, (from, [news, replayed]) => {
        expect(after(replayed, from)).toBe(after(news, from));
      }),
    );
  });

  it('never goes back: a delivery hides no bounce, and nothing hides a complaint', () => {
    fc.assert(
      fc.property(fc.array(anyState), (news) => {
        const last = after(news, 'sent');
        expect(news.every((state) => state === last || statesBefore(last).includes(state))).toBe(true);
        if (news.includes('bounced')) expect(['bounced', 'complained']).toContain(last);
        if (news.includes('complained')) expect(last).toBe('complained');
      }),
    );
  });

  it('has an order for every state', () => {
    expect(new Set(states.map((state) => statesBefore(state).length)).size).toBe(states.length);
  });
});

describe('a mail that is sent again', () => {
  const mail = (state: MailState) => ({ state, html: '<p>A</p>', text: 'A' });

  it.each([
    ['failed', undefined],
    ['bounced', undefined],
    ['sent', undefined],
    ['pending', 'on-its-way'],
    ['delivered', 'delivered'],
    ['complained', 'unwanted'],
  ] as const)('may be, or not: %s, %s', (state, refusal) => {
    expect(resendRefusal(mail(state))).toBe(refusal);
    expect(resendRefusal({ state, html: '', text: '' })).toBe('secret');
  });

  it('has a key of its own, counted from the first', () => {
    expect(resendKey('arrivee/a/recue', 1)).toBe('arrivee/a/recue/renvoi-1');
    expect(resendKey('arrivee/a/recue/renvoi-1', 2)).toBe('arrivee/a/recue/renvoi-2');
  });
});
