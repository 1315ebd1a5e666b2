import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAuthor, anyDay, anyMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { isActive } from './author-activity.ts';
import { communityFigures } from './figures.ts';

describe('the community’s figures', () => {
  const authors = [
    anAuthor({ domaine: 'Design', missions: [{ start: '2026-01-15', status: 'admin' }] }),
    anAuthor({ domaine: 'Data', missions: [{ start: '2025-12-01', end: '2026-02-28', status: 'service' }] }),
    anAuthor({ domaine: 'Data', missions: [{ start: '2026-06-01', status: 'service' }] }),
  ];

  it('count who is active, by domaine and by status', () => {
    const figures = communityFigures(authors, toDay('2026-02-10'));
    expect(figures.active).toBe(2);
    expect(figures.alumni).toBe(0);
    expect(Object.fromEntries(figures.byDomaine)).toEqual({ Design: 1, Data: 1 });
    expect(Object.fromEntries(figures.byStatus)).toEqual({ admin: 1, service: 1 });
  });

  it('tell alumni from people to come', () => {
    const figures = communityFigures(authors, toDay('2026-03-01'));
    expect({ active: figures.active, alumni: figures.alumni }).toEqual({ active: 1, alumni: 1 });
  });

  it('follow the months since the first mission', () => {
    expect(communityFigures(authors, toDay('2026-03-10')).history).toEqual([
      { month: '2025-12-01', active: 1 },
      { month: '2026-01-01', active: 1 },
      { month: '2026-02-01', active: 2 },
      { month: '2026-03-01', active: 1 },
    ]);
    expect(communityFigures([], toDay('2026-03-10')).history).toEqual([]);
  });

  it('agree with the rule of activity at every month', () => {
    const anyAuthors = fc.array(
      fc.array(anyMission, { maxLength: 3 }).map((missions) => anAuthor({ missions })),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(anyAuthors, anyDay, (held, today) => {
        const { active, history } = communityFigures(held, today);
        expect(active).toBe(held.filter((author) => isActive(author, today)).length);
        for (const { month, active: size } of history)
          expect(size).toBe(held.filter((author) => isActive(author, month)).length);
      }),
      { numRuns: 50 },
    );
  });
});
