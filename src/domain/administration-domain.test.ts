import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAdministrationAddress } from './administration-address.ts';
import { domainRefusal, readDomain } from './administration-domain.ts';

const rules = { communityDomain: 'communs.example.fr', moreDomains: ['ademe.example', '*.cerema.example'] };

describe('a typed domain', () => {
  it.each([
    [' ADEME.example ', 'ademe.example'],
    ['@ademe.example', 'ademe.example'],
    ['*.Ademe.example', '*.ademe.example'],
    ['région.example', 'xn--rgion-bsa.example'],
    ['a-b.c1.example', 'a-b.c1.example'],
    ['*.fr', '*.fr'],
    ['', undefined],
    ['ademe', undefined],
    ['*.', undefined],
    ['*', undefined],
    ['a.*.example', undefined],
    ['x@ademe.example', undefined],
    ['https://ademe.example/', undefined],
    ['ademe.example/x', undefined],
    ['ademe.example:80', undefined],
    ['ademe..example', undefined],
    ['ademe.example.', undefined],
    ['-ademe.example', undefined],
    ['ademe_.example', undefined],
    ['ade me.example', undefined],
    ['192.168.0.1', undefined],
    ['0x7f.1', undefined],
    [`${'a'.repeat(64)}.example`, undefined],
    [`${'a.'.repeat(130)}example`, undefined],
    ['a\0.example', undefined],
  ])('%j is read as %j', (typed, domain) => {
    expect(readDomain(typed)).toBe(domain);
  });

  it('is nothing but letters, digits, dots and hyphens, and reads as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.domain()), (typed) => {
        const domain = readDomain(typed);
        fc.pre(domain !== undefined);
        expect(domain).toMatch(/^(?:\*\.)?[a-z\d.-]+$/);
        expect(readDomain(domain)).toBe(domain);
      }),
    );
  });
});

describe('a domain for the list', () => {
  it.each([
    ['new.example', undefined],
    ['*.new.example', undefined],
    ['*.ademe.example', undefined],
    ['cerema.example', undefined],
    ['*.example.fr', undefined],
    [undefined, 'not-a-domain'],
    ['*.fr', 'too-wide'],
    ['communs.example.fr', 'community'],
    ['*.communs.example.fr', 'community'],
    ['sous.communs.example.fr', 'community'],
    ['ademe.example', 'already-known'],
    ['a.cerema.example', 'already-known'],
    ['*.cerema.example', 'already-known'],
    ['interieur.gouv.fr', 'already-known'],
    ['*.interieur.gouv.fr', 'already-known'],
    ['gmail.com', 'public-provider'],
    ['*.yahoo.co.uk', 'public-provider'],
    ['free.fr', 'public-provider'],
  ] as const)('%j: %j', (domain, refusal) => {
    expect(domainRefusal(domain, rules, false)).toBe(refusal);
    expect(domainRefusal(domain, rules, true)).toBe(refusal === 'public-provider' ? undefined : refusal);
  });

  it('never makes an address of the community one of an administration', () => {
    const moreDomains = ['*.example.fr', 'example.fr'];
    expect(isAdministrationAddress('a@communs.example.fr', { ...rules, moreDomains })).toBe(false);
  });
});
