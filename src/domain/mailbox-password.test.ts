import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordRefusal } from './mailbox-password.ts';

describe('a mailbox password', () => {
  it.each([
    ['douze canards', 'standard', undefined],
    ['12345678', 'standard', 'password-length'],
    ['123456789', 'standard', undefined],
    ['a'.repeat(30), 'standard', undefined],
    ['a'.repeat(31), 'standard', 'password-length'],
    ['a'.repeat(13), 'professional', 'password-length'],
    ['a'.repeat(14), 'professional', undefined],
    [' douze canards', 'standard', 'password-outer-space'],
    ['douze canards ', 'standard', 'password-outer-space'],
    ['élégante canne', 'standard', 'password-accent'],
    ['douze\u0000canards', 'standard', 'password-accent'],
    ['douze🦆canards', 'standard', 'password-accent'],
    ['', 'standard', 'password-length'],
  ] as const)('%j of the %s offer: %s', (password, offer, refusal) => {
    expect(passwordRefusal(password, offer)).toBe(refusal);
  });

  it('is longer for the professional offer, never more lenient', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (password) => {
        if (passwordRefusal(password, 'professional') === undefined)
          expect(passwordRefusal(password, 'standard')).toBeUndefined();
      }),
    );
  });
});
