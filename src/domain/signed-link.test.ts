import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSignatureOf, signatureOf } from './signed-link.ts';

const words = fc.array(fc.string(), { maxLength: 4 });

it('a signature holds for its words and its secret, and for nothing else', () => {
  fc.assert(
    fc.property(
      words,
      words,
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1 }),
      (one, other, secret, wrong) => {
        const signature = signatureOf(one, secret);
        expect(isSignatureOf(signature, one, secret)).toBe(true);
        expect(isSignatureOf(signature, other, secret)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(isSignatureOf(signature, one, wrong)).toBe(secret === wrong);
        expect(isSignatureOf(`${signature}x`, one, secret)).toBe(false);
      },
    ),
  );
});
