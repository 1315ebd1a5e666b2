import { describe, expect, it } from 'vitest';
import { authorEntry } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { byFullName, inDirectoryOrder, letterOf } from './directory-order.ts';

describe('the directory’s order', () => {
  it('is a French reader’s: accents, case, apostrophes and hyphens aside', () => {
    const names = [
      'Émeline Zinnia',
      'élan Buis',
      "Eda d'Aubépine",
      'Zoé If',
      'Œdipe Noyer',
      'Eda Daubier',
      'Anne-Lise Orme',
    ];
    const sorted = names.map((fullname) => ({ fullname })).toSorted(byFullName);
    expect(sorted.map(({ fullname }) => fullname)).toEqual([
      'Anne-Lise Orme',
      "Eda d'Aubépine",
      'Eda Daubier',
      'élan Buis',
      'Émeline Zinnia',
      'Œdipe Noyer',
      'Zoé If',
    ]);
  });

  it('puts active members first, then those to come, then alumni', () => {
    const authors = [
      authorEntry('Alumna', { missions: [{ start: '2020-01-01', end: '2020-02-01' }] }),
      authorEntry('Bientôt', { missions: [{ start: '2027-01-01' }] }),
      authorEntry('Zélie', { missions: [{ start: '2026-01-01' }] }),
    ];
    expect(inDirectoryOrder(authors, toDay('2026-11-20')).map(({ id }) => id)).toEqual([
      'Zélie',
      'Bientôt',
      'Alumna',
    ]);
  });

  it.each([
    ['Émeline', 'E'],
    ['  zoé', 'Z'],
    ['42 Bis', '#'],
    ['', '#'],
  ])('files %j under %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });
});
