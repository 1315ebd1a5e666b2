import { describe, expect, it } from 'vitest';
import { toDay } from '../../schema/day.ts';
import { filledArrival } from '../../../test/builders.ts';
import { previewer } from './preview-of.ts';

const preview = previewer({
  today: toDay('2026-11-20'),
  rules: { communityDomain: 'communs.example', moreDomains: [] },
  members: [
    { id: 'lise.charme', fullname: 'Lise Charme' },
    { id: 'Lise.Charme2', fullname: 'Lise Charmé' },
    { id: 'ondine.mistral', fullname: 'Ondine Mistral' },
  ],
});
const of = (given: Record<string, string> = {}) => preview({ ...filledArrival, ...given });

describe('the preview', () => {
  it('shows the id, the address and the card', () => {
    expect(of()).toEqual({
      id: 'celeste.d.ormeau',
      takenId: undefined,
      address: 'celeste.d.ormeau@communs.example',
      addressKind: 'community',
      fullname: "Céleste d'Ormeau",
      lines: ['Designer', 'Design', 'Arrive bientôt'],
      near: [],
    });
  });

  it('waits for both names', () => {
    expect(preview({})).toBeUndefined();
    expect(of({ lastName: ' ' })).toBeUndefined();
    expect(of({ firstName: '李' })).toBeUndefined();
    expect(preview({ firstName: 'Céleste', lastName: "d'Ormeau" })?.lines).toEqual(['', '', '']);
  });

  it('numbers an id that is taken, and names who has nearly the same name', () => {
    expect(of({ firstName: 'Lise', lastName: 'Charme' })).toMatchObject({
      id: 'lise.charme3',
      takenId: 'lise.charme',
      near: [{ id: 'lise.charme' }, { id: 'Lise.Charme2' }],
    });
    expect(of({ firstName: 'Ondyne', lastName: 'Mistral' })?.near).toEqual([
      { id: 'ondine.mistral', fullname: 'Ondine Mistral' },
    ]);
  });

  it('keeps an administration’s address, and redirects to an attributaire’s', () => {
    expect(of({ email: ' Celeste@Interieur.gouv.fr ' })).toMatchObject({
      address: 'celeste@interieur.gouv.fr',
      addressKind: 'administration',
    });
    expect(of({ email: '@interieur.gouv.fr' })).toMatchObject({ addressKind: 'community' });
    expect(of({ memberType: 'attributaire' })).toMatchObject({
      address: 'celeste.d.ormeau-attr@communs.example',
      addressKind: 'redirection',
    });
  });

  it('says on the card where the mission stands', () => {
    expect(of({ start: '2026-11-20' })?.lines[2]).toBe('');
    expect(of({ start: '2026-01-01', end: '2026-11-19' })?.lines[2]).toBe('A quitté la communauté');
    expect(of({ start: '2026-02-31' })?.lines[2]).toBe('');
  });
});
