import { expect, it } from 'vitest';
import { isAdministrationAddress } from './administration-address.ts';

const rules = { communityDomain: 'beta.gouv.fr', moreDomains: ['ademe.example'] };

it.each([
  ['a@interieur.gouv.fr', true],
  ['a@INTERIEUR.GOUV.FR', true],
  ['a@pole-emploi.fr', true],
  ['a@francetravail.fr', true],
  ['a@justice.fr', true],
  ['a@ademe.example', true],
  ['a@beta.gouv.fr', false],
  ['a@sous.beta.gouv.fr', false],
  ['a@gouv.fr', false],
  ['a@fauxgouv.fr', false],
  ['a@interieur.gouv.fr.example', false],
  ['a@sous.justice.fr', false],
  ['a@example.org', false],
])('%s is an administration’s address: %s', (address, expected) => {
  expect(isAdministrationAddress(address, rules)).toBe(expected);
});
