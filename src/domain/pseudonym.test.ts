import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditActions } from '../schema/audit-action.ts';
import { pseudonymised, pseudonymOf } from './pseudonym.ts';

const secret = 'secret-of-the-tests';
const anyId = fc.stringMatching(/^[a-z]{3,9}[._][a-z]{4,9}\d?$/);
const anyValue = (id: string) =>
  fc.constantFrom(undefined, id, `Arrivée de ${id}`, `invite-github ${id}`, `coffre (demande ${id})`);
const anyEvent = fc
  .record({ actor: anyId, target: anyId, action: fc.constantFrom(...auditActions.values) })
  .filter(({ action }) => !action.startsWith('administration-domain.') && action !== 'accounts.import')
  .chain((event) =>
    fc.record({ ...constants(event), before: anyValue(event.target), after: anyValue(event.actor) }),
  );
const constants = ({ actor, target, action }: { actor: string; target: string; action: string }) => ({
  actor: fc.constant(actor),
  target: fc.constant(target),
  action: fc.constant(action),
});

describe('an event of long ago', () => {
  it('names nobody, whatever its action and values', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { actor, target, before, after, action } = pseudonymised(event, secret);
        expect(action).toBe(event.action);
        for (const id of [event.actor, event.target])
          expect([actor, target, before, after].join(' ')).not.toContain(id);
        expect([before === undefined, after === undefined]).toEqual([
          event.before === undefined,
          event.after === undefined,
        ]);
      }),
    );
  });

  it('belongs to the same person as her others, and to nobody else', () => {
    fc.assert(
      fc.property(anyId, anyId, (one, other) => {
        expect(pseudonymOf(one, secret)).toBe(pseudonymOf(one.toUpperCase(), secret));
        expect(pseudonymOf(one, secret) === pseudonymOf(other, secret)).toBe(one === other);
        expect(pseudonymOf(one, secret)).not.toBe(pseudonymOf(one, 'another'));
      }),
    );
  });

  it.each([
    [
      'departs',
      'departure.close',
      'lise.charme',
      'suspend-mailbox',
      ['departs', undefined, 'suspend-mailbox'],
    ],
    ['accueil', 'welcome.open', 'lise.charme', 'invite-github lise', ['accueil', undefined, 'invite-github']],
    [
      'a.b',
      'administration-domain.add',
      'ademe.example',
      'ademe.example',
      [undefined, 'ademe.example', 'ademe.example'],
    ],
    ['a.b', 'content.approve', 'startups/eau', 'Un titre', [undefined, 'startups/eau', '…']],
    ['a.b', 'mail.resend', 'o…@e….org', 'Ton arrivée, Lise', [undefined, '…', '…']],
  ])('keeps what names nobody: %s %s', (actor, action, target, after, [keptActor, keptTarget, keptAfter]) => {
    const event = pseudonymised({ actor, action, target, after }, secret);
    expect(event).toEqual({
      action,
      actor: keptActor ?? pseudonymOf(actor, secret),
      target: keptTarget ?? pseudonymOf(target, secret),
      after: keptAfter,
    });
  });

  it('says of a godparent who was chosen that she is the one of other lines', () => {
    const { after } = pseudonymised(
      { actor: 'a.b', action: 'godparent.assign', target: 'c.d', after: 'e.f' },
      secret,
    );
    expect(after).toBe(pseudonymOf('e.f', secret));
  });
});
