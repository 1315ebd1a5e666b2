import UFuzzy from '@leeoniya/ufuzzy';
import { withoutLigatures } from '../domain/member-id.ts';
import { searchWords } from '../domain/search-words.ts';

/** What is searched of a thing: its name, and whatever else it is known by. */
export interface SearchedTexts {
  readonly name: string;
  readonly others: readonly string[];
}

/**
 * How well each thing answers a text, by its place: 4 by whole words of its name, 3 by beginnings of words of its name,
 * 2 by beginnings of any of its words, 1 but for a typo a word, 0 not at all. Typos are looked for where nothing else
 * answers. Undefined for a text without a word.
 */
export type TextSearch = (text: string) => Uint8Array | undefined;

/**
 * Stands before and after every word, so that a word is looked for at beginnings of words: the library looks for it
 * anywhere. It counts as a letter, and the library forgives nothing at the first one.
 */
const edge = '\u02BC';

/** Letters of every script; words are made before, and not divided further. */
const wordRules: UFuzzy.Options = {
  unicode: true,
  interSplit: String.raw`[^\p{L}\p{N}]+`,
  intraSplit: '',
  intraBound: '',
  intraContr: '',
  intraChars: String.raw`[\p{L}\p{N}]`,
};
const exact = new UFuzzy(wordRules);
// The library's enumeration of modes is in its types alone: its values are numbers.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const withTypo = new UFuzzy({ ...wordRules, intraMode: 1 });

/** Accents, case, ligatures and punctuation do not count. */
const wordsOf = (text: string): string[] => searchWords(withoutLigatures(text.toLowerCase()));

/** Makes things searchable by their words, in any order. */
export function textSearch(things: readonly SearchedTexts[]): TextSearch {
  const names = things.map(({ name }) => edged(wordsOf(name)));
  const wholes = things.map(
    ({ others }, place) => `${names[place] ?? ''} ${edged(wordsOf(others.join(' ')))}`,
  );
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0) return undefined;
    const scores = new Uint8Array(things.length);
    const score = (matcher: UFuzzy, texts: string[], needles: readonly string[], worth: number): number => {
      const found = withEvery(matcher, texts, needles);
      for (const place of found) scores[place] = worth;
      return found.length;
    };
    const beginnings = words.map((word) => edge + word);
    if (score(exact, wholes, beginnings, 2) === 0) score(withTypo, wholes, beginnings, 1);
    else if (score(exact, names, beginnings, 3) > 0)
      score(
        exact,
        names,
        beginnings.map((word) => word + edge),
        4,
      );
    return scores;
  };
}

const edged = (words: readonly string[]): string => words.map((word) => edge + word + edge).join(' ');

/** Places of the texts in which a matcher finds every needle. */
function withEvery(matcher: UFuzzy, texts: string[], needles: readonly string[]): readonly number[] {
  let places: number[] | undefined;
  for (const needle of needles) places = matcher.filter(texts, needle, places) ?? [];
  return places ?? [];
}
