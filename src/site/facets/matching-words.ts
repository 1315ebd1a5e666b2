import { facetKey } from './facet-key.ts';

/** Whether a text holds every word of what is searched, or its beginning; accents and case aside. */
export function matchingWords(searched: string): (text: string) => boolean {
  const words = wordsOf(searched);
  return (text) => {
    const held = wordsOf(text);
    return words.every((word) => held.some((other) => other.startsWith(word)));
  };
}

const wordsOf = (text: string): string[] => facetKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
