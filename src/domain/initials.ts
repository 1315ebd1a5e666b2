/** A word's first letter, behind what is elided before it: "d'Aubépine" gives "A". */
const letterOfWord = (word: string): string =>
  /\p{L}/u.exec(word.split(/['’]/).at(-1) ?? '')?.[0].toUpperCase() ?? '';

/** One or two capital letters for a full name, "CA" for "Célestine d'Aubépine"; "" for a name without a letter. */
export function initialsOf(fullname: string): string {
  const letters = fullname
    .split(/\s+/)
    .map(letterOfWord)
    .filter((letter) => letter !== '');
  const [first = ''] = letters;
  return letters.length > 1 ? first + (letters.at(-1) ?? '') : first;
}
