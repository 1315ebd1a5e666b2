/** Letters that lose more than an accent when they become plain ones. */
const ligatures: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** Writes ligatures and the like as plain letters: "Œillet" as "oeillet"; the text must be in lower case. */
export const withoutLigatures = (text: string): string =>
  text.replace(/[œæßøłđðþ]/g, (letter) => ligatures[letter] ?? letter);

/**
 * The id that a full name gives: words at spaces, apostrophes and dots, without accents, in lower case, only `[a-z-]`,
 * joined with dots (rules.md, "Arrival form"). "" where no letter is left.
 */
export function idOfName(fullname: string): string {
  return withoutLigatures(fullname.toLowerCase())
    .normalize('NFD')
    .split(/[\s'’.]+/)
    .map((word) => word.replace(/[^a-z-]/g, '').replace(/^-+|(?<!-)-+$/g, ''))
    .filter((word) => word !== '')
    .join('.');
}

/** The first free id for a name: the id itself, then with 2, 3, … behind it; case does not count. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}${number}`)) number++;
  return `${id}${number}`;
}
