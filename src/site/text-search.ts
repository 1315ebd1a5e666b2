import UFuzzy from '@leeoniya/ufuzzy';
import { withoutLigatures } from '../domain/member-id.ts';
import { searchWords } from '../domain/search-words.ts';

/** What is searched of a thing: its name, and whatever else it is known by. */
export interface SearchedTexts {
  readonly name: string;
  readonly others: readonly string[];
}

/** The score of a thing whose name holds every word as it is asked for. */
export const bestScore = 4;

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
  const namesWords = things.map(({ name }) => wordsOf(name));
  const names = placesByWord(namesWords);
  const wholes = placesByWord(
    things.map(({ others }, place) => [...(namesWords[place] ?? []), ...wordsOf(others.join(' '))]),
  );
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0) return undefined;
    const scores = new Uint8Array(things.length);
    const score = (matcher: UFuzzy, index: WordPlaces, needles: readonly string[], worth: number): boolean =>
      scoreThoseWithEvery(index, needles, matcher, scores, worth);
    const beginnings = words.map((word) => edge + word);
    if (!score(exact, wholes, beginnings, 2)) score(withTypo, wholes, beginnings, 1);
    else if (score(exact, names, beginnings, 3))
      score(
        exact,
        names,
        beginnings.map((word) => word + edge),
        bestScore,
      );
    return scores;
  };
}

/** The words of many texts, each between its edges, and the places of the texts that hold it. */
interface WordPlaces {
  readonly words: string[];
  readonly places: readonly (readonly number[])[];
}

/** A community has far fewer words than texts have: the library looks at each one once. */
function placesByWord(texts: readonly (readonly string[])[]): WordPlaces {
  const held = new Map<string, number[]>();
  for (const [place, words] of texts.entries())
    for (const word of new Set(words)) {
      const places = held.get(word);
      if (places) places.push(place);
      else held.set(word, [place]);
    }
  return { words: [...held.keys()].map((word) => edge + word + edge), places: [...held.values()] };
}

/** Gives a worth to the texts in which a matcher finds every needle; false where there is none. */
function scoreThoseWithEvery(
  { words, places }: WordPlaces,
  needles: readonly string[],
  matcher: UFuzzy,
  scores: Uint8Array,
  worth: number,
): boolean {
  /** How many of the needles each text holds so far, one after the other. */
  const held = new Uint16Array(scores.length);
  let isFound = false;
  for (const [before, needle] of needles.entries())
    for (const word of matcher.filter(words, needle) ?? [])
      for (const place of places[word] ?? []) {
        if (held[place] === before) held[place] = before + 1;
        if (held[place] !== needles.length) continue;
        scores[place] = worth;
        isFound = true;
      }
  return isFound;
}
