import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPrivate } from './without-private.ts';

describe('a text for operators', () => {
  it.each([
    ['Refused celeste@exemple.fr.', 'Refused …@…'],
    ['Call 06 12 34 56 78 or 0612345678, 06.12.34.56.78', 'Call … or …, …'],
    ['Call +33 6 12 34 56 78, +33612345678; +33 (0)6 12 34 56 78!', 'Call …, …; …!'],
    [
      'GET https://s.example/prolongation/?membre=a.b&cle=xy: 404',
      'GET https://s.example/prolongation/… 404',
    ],
    ['at /relecture/?cle=x#haut now', 'at /relecture/… now'],
    ['key infra_Kz3vQ0aB9dX1-mN7pR5tY8uW2eL4iO6s is unknown', 'key … is unknown'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'Bearer ….…'],
  ])('%s', (text, left) => {
    expect(withoutPrivate(text)).toBe(left);
  });

  it.each([
    'lise.charme 2026-11-01 suspend-mailbox mailbox',
    'duplicate key value violates unique constraint auth_session_token_unique (23505)',
    'connect ECONNREFUSED 127.0.0.1:5432 <- getaddrinfo ENOTFOUND',
    'arrivee/celeste.d.ormeau3 of _jobs/2026-11-20-developpement-web.md, proposal 1204',
    'OVH has been out of reach since 2026-11-20T09:00:00.000Z and is not called for now.',
    'The site answered 503 for /membres.ndjson. Why? Nobody knows.',
    "Cannot read properties of undefined (reading 'startedAt')",
  ])('that holds nothing private stays: %s', (text) => {
    expect(withoutPrivate(text)).toBe(text);
  });

  it('holds no key of ours any more, whatever stands around it', () => {
    const bytes = fc.integer({ min: 0, max: 1000 }).map(() => randomBytes(32));
    const key = bytes.chain((drawn) =>
      fc.constantFrom(
        drawn.toString('base64url'),
        drawn.toString('hex'),
        createHash('sha256').update(drawn).digest('hex'),
        randomUUID(),
      ),
    );
    const around = fc.constantFrom('', ' ', 'key=', '(', ': ', '/');
    fc.assert(
      fc.property(around, key, around, (before, secret, after) => {
        expect(withoutPrivate(`${before}${secret}${after}`)).not.toContain(secret.slice(4, 12));
      }),
    );
  });
});
