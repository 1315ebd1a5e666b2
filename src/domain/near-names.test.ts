import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearNames } from './near-names.ts';

const isNear = (name: string, other: string): boolean => nearNames([{ fullname: other }])(name).length === 1;

describe('a name is near', () => {
  it.each([
    ['Lise Charmé', 'LISE CHARME'],
    ['Mistral Ondine', 'Ondine Mistral'],
    ['Jean Barnabé Sarrasin', 'Jean-Barnabé Sarrasin'],
    ['Célestine Aubépine', "Célestine d'Aubépine"],
    ['Ysolde Van den Hêtre', 'Ysolde Hêtre'],
    ['Anne Orme', 'Anne Orme-Saule'],
    ['Anne Orme', 'Anne-Lise Orme'],
    ['Ondine Mistrla', 'Ondine Mistral'],
    ['Ondyne Mistrale', 'Ondine Mistral'],
    ['Maud Œillet', 'Maud Oeillet'],
    ['Zoé If', 'Zoe If'],
    ['De La', 'De La'],
  ])('%j to %j', (name, other) => {
    expect(isNear(name, other)).toBe(true);
  });

  it.each([
    ['Zoé If', 'Zoé Il'],
    ['Anne Orme', 'Anne Saule'],
    ['Anne', 'Anne Orme'],
    ['Ondyna Mistrale', 'Ondine Mistral'],
    ['Ondine Mistral', 'Ondine Tramontane'],
    ['李', '李'],
    ['', ''],
  ])('%j not to %j', (name, other) => {
    expect(isNear(name, other)).toBe(false);
  });

  it('and the nearest comes first', () => {
    const members = ['Anne-Lise Orme', 'Anne Ormes', 'Anne Orme', 'Paul If'].map((fullname) => ({
      fullname,
    }));
    expect(nearNames(members)('Anne Orme').map(({ fullname }) => fullname)).toEqual([
      'Anne Orme',
      'Anne Ormes',
      'Anne-Lise Orme',
    ]);
  });
});

const word = fc.stringMatching(/^[a-z]{4,9}$/);
const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));

describe('for any names', () => {
  it('near goes both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(isNear(a, b)).toBe(isNear(b, a));
      }),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(isNear(a, b)).toBe(isNear(b, a));
      }),
    );
  });

  it('accents, case, hyphens and the order of the words do not count', () => {
    fc.assert(
      fc.property(name, (given) => {
        const words = given.split(' ');
        const other = words.toReversed().join('-').replaceAll('e', 'É').toUpperCase();
        expect(isNear(given, other)).toBe(true);
      }),
    );
  });

  it('one slip of spelling is forgiven: a letter more, less or other, or two swapped', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom('more', 'less', 'other', 'swap'), (given, seed, slip) => {
        const words = given.split(' ');
        const last = words.pop() ?? '';
        const at = seed % (last.length - 1);
        const [head, tail] = [last.slice(0, at), last.slice(at)];
        const [first = '', second = ''] = tail;
        const slipped = {
          more: `${head}x${tail}`,
          less: head + tail.slice(1),
          other: `${head}x${tail.slice(1)}`,
          swap: head + second + first + tail.slice(2),
        }[slip];
        expect(isNear(given, [...words, slipped].join(' '))).toBe(true);
      }),
    );
  });
});
