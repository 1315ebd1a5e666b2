import { expect, it } from 'vitest';
import { ledgerGuard } from './ledger-guard.ts';

it.each([
  ['arrivee/celeste.d.ormeau/equipe', { kind: 'arrival', id: 'celeste.d.ormeau' }],
  ['bienvenue/celeste.d.ormeau/boite', { kind: 'arrival', id: 'celeste.d.ormeau' }],
  ['marrainage/a.b/reponse/c.d', { kind: 'godparent-search', id: 'a.b' }],
  ['outil/0af/suites/granted', { kind: 'tool-request', id: '0af' }],
  ['signalement/12/2026-01-01T00:00:00Z', { kind: 'proposal', number: 12 }],
  ['relecture/12/abc/2', { kind: 'proposal', number: 12 }],
  ['publication/abc', { kind: 'content', head: 'abc' }],
  ['echec/a.b/2026-01-01/leave-lists/lists/x', { kind: 'failing-step' }],
  ['reconstruction/2026-01-01', { kind: 'nothing' }],
  ['retouche/0af/audit', { kind: 'nothing' }],
  ['signalement/x', { kind: 'unknown' }],
  ['marrainage', { kind: 'unknown' }],
  ['toString/x', { kind: 'unknown' }],
  ['ondine.mistral/2026-03-31/J-15/mail', { kind: 'unknown' }],
])('tells what %s guards', (key, guard) => {
  expect(ledgerGuard(key)).toEqual(guard);
});
