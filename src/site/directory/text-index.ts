import { withoutLigatures } from '../../domain/member-id.ts';
import { searchWords } from '../../domain/search-words.ts';
import { closeTerms, vocabularyOf, type Closeness } from './close-terms.ts';
import type { Directory } from './directory.ts';

/** What a word that answers is worth, in a name and elsewhere: a name comes before a role, a typo comes last. */
const worth: Readonly<Record<Closeness, { readonly name: number; readonly other: number }>> = {
  same: { name: 9, other: 5 },
  begins: { name: 7, other: 4 },
  typo: { name: 2, other: 1 },
};

/**
 * How well each member answers a text, by her place; 0 where a word of it answers nothing of hers. Undefined for a text
 * without a word.
 */
export type TextSearch = (text: string) => Uint16Array | undefined;

/** Accents, case, ligatures and punctuation do not count. */
const wordsOf = (text: string): string[] => searchWords(withoutLigatures(text.toLowerCase()));

/** Makes names, roles, skills and startups searchable. */
export function textSearch({ members, startups }: Directory): TextSearch {
  /** By term, members' places doubled, plus one where the term is of the name. */
  const postings = new Map<string, number[]>();
  const known = new Map<string, string[]>();
  const wordsOnce = (text: string): string[] => {
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    return words;
  };
  const titles = new Map(startups.map(({ id, title }) => [id, title]));
  const post = (words: readonly string[], posting: number): void => {
    for (const word of words) {
      const held = postings.get(word);
      if (held) held.push(posting);
      else postings.set(word, [posting]);
    }
  };
  for (const [place, member] of members.entries()) {
    post(wordsOf(member.fullname), place * 2 + 1);
    for (const text of [member.role, ...member.skills, ...member.startups.map((id) => titles.get(id) ?? id)])
      post(wordsOnce(text), place * 2);
  }
  const vocabulary = vocabularyOf(postings.keys());

  const scoresOf = (word: string): Uint8Array => {
    const best = new Uint8Array(members.length);
    closeTerms(vocabulary, word, (term, closeness) => {
      const { name, other } = worth[closeness];
      for (const posting of postings.get(vocabulary.terms[term] ?? '') ?? []) {
        const score = posting & 1 ? name : other;
        if (score > (best[posting >> 1] ?? 0)) best[posting >> 1] = score;
      }
    });
    return best;
  };

  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0) return undefined;
    const scores = new Uint16Array(members.length);
    for (const [round, word] of words.entries()) {
      const best = scoresOf(word);
      for (let place = 0; place < scores.length; place++) {
        const score = best[place] ?? 0;
        const before = scores[place] ?? 0;
        scores[place] = score === 0 || (round > 0 && before === 0) ? 0 : before + score;
      }
    }
    return scores;
  };
}
