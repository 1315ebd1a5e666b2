import { describe, expect, it } from 'vitest';
import { anAuthor, authorEntry } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { isAllowed } from './permissions.ts';
import { presentReferents, referentKind } from './referents.ts';

const today = toDay('2026-11-20');

describe('a referent', () => {
  it('is for what the file names', () => {
    expect(referentKind({ startup: 'eau-claire' })).toBe('startup');
    expect(referentKind({ incubator: 'rivage' })).toBe('incubator');
    expect(referentKind({})).toBe('subject');
  });

  it('is somebody who is in the community today', () => {
    const past = [{ start: '2024-01-01', end: '2025-01-01', status: 'admin' }];
    const authors = new Map(
      [authorEntry('presente'), authorEntry('partie', { missions: past })].map((author) => [
        author.id,
        author,
      ]),
    );
    const found = presentReferents({ members: ['partie', 'presente', 'inconnue'] }, authors, today);
    expect(found.map(({ id }) => id)).toEqual(['presente']);
  });

  it.each([
    ['a member', {}, [false, false, false]],
    ['the animation team', { isAnimator: true }, [true, true, false]],
    ['an administrator', { isAdministrator: true }, [true, true, true]],
  ])('is edited, added and deleted by %s: as the policy says', (_, role, expected) => {
    const actor = { id: 'ondine', author: anAuthor(), isAdministrator: false, isAnimator: false, ...role };
    const allowed = (['edit', 'create', 'delete'] as const).map((action) =>
      isAllowed(
        actor,
        { action, collection: 'referents', id: 'accessibilite' },
        { today, authors: [], startups: [], teams: [] },
      ),
    );
    expect(allowed).toEqual(expected);
  });
});
