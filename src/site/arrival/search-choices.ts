import { searchWords } from '../../domain/search-words.ts';
import type { Choice } from './choices.ts';

/** A list to choose from. */
export interface ChoiceList {
  /**
   * The choices in whose label or id every word of the query occurs, those where the words begin a word first; all of
   * them for an empty query.
   */
  readonly search: (query: string) => readonly Choice[];
  /** The only choice that a text names, by its id or its whole label; undefined for none or several. */
  readonly named: (text: string) => Choice | undefined;
  readonly has: (id: string) => boolean;
}

/** Makes a list searchable; accents, case and punctuation do not count. */
export function choiceList(choices: readonly Choice[]): ChoiceList {
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const indexed = choices.map((choice) => ({
    choice,
    text: ` ${searchWords(`${choice.label} ${choice.id}`).join(' ')}`,
  }));

  const search = (query: string): readonly Choice[] => {
    const words = searchWords(query);
    if (words.length === 0) return choices;
    const found = indexed.filter(({ text }) => words.every((word) => text.includes(word)));
    const begins = new Set(found.filter(({ text }) => words.every((word) => text.includes(` ${word}`))));
    return [...begins, ...found.filter((entry) => !begins.has(entry))].map(({ choice }) => choice);
  };

  return {
    has: (id) => byId.has(id),
    search,
    named(text) {
      const known = byId.get(text.trim());
      if (known) return known;
      const name = searchWords(text).join(' ');
      if (name === '') return undefined;
      const [found, other] = search(text).filter(({ label }) => searchWords(label).join(' ') === name);
      return other ? undefined : found;
    },
  };
}
