import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedAddress, maskedValue } from './masked.ts';

describe('a masked address', () => {
  test.each([
    ['ondine@exemple.org', 'o…@e….org'],
    ['Ondine.Mistral@sous.exemple.gouv.fr', 'O…@s….fr'],
    ['o@e.org', 'o…@e….org'],
    ['"a@b"@exemple.org', '"…@e….org'],
    ['ondine@localhost', 'o…@l…'],
    ['@exemple.org', '…@e….org'],
    ['no address', '…'],
    ['', '…'],
  ])('%s becomes %s', (address, masked) => {
    expect(maskedAddress(address)).toBe(masked);
  });

  test('keeps at most two letters and the top-level domain, however long the address is', () => {
    const word = fc.stringMatching(/^[a-z]{1,20}$/);
    fc.assert(
      fc.property(word, word, (local, domain) => {
        expect(maskedAddress(`${local}@${domain}.org`)).toBe(`${local[0]}…@${domain[0]}….org`);
      }),
    );
  });
});

test('another private value shows only whether there is one', () => {
  expect([maskedValue('06 12 34 56 78'), maskedValue(0), maskedValue(false)]).toEqual(['…', '…', '…']);
  expect([maskedValue(''), maskedValue(undefined)]).toEqual([undefined, undefined]);
});
