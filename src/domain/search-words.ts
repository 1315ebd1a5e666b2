const maximumWords = 100;
const maximumLetters = 60;

/** The words of a text by which it is found: letters and digits only, without accents, in lower case, each once. */
export function searchWords(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => Array.from(word).slice(0, maximumLetters).join('')))].slice(
    0,
    maximumWords,
  );
}
