/** How a term answers a word: it is the word, begins with it, or does so but for typos. */
export type Closeness = 'same' | 'begins' | 'typo';

/** Sorted terms, each once, with how many letters each shares with the one before. */
export interface Vocabulary {
  readonly terms: readonly string[];
  readonly shared: Uint8Array;
}

/** Typos that a word may hold: one from 4 letters on, two from 8 on. */
export const typosOf = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Makes a vocabulary; terms longer than 255 letters share no more than these. */
export function vocabularyOf(terms: Iterable<string>): Vocabulary {
  const sorted = [...terms].sort();
  const shared = Uint8Array.from(sorted, (term, place) => sharedLetters(sorted[place - 1] ?? '', term));
  return { terms: sorted, shared };
}

/**
 * Tells of each term that answers a word, by its place. A word that is a term is spelled right, and no typo is looked
 * for; one that begins a term may be another whole term misspelled, but not the beginning of one.
 */
export function closeTerms(
  vocabulary: Vocabulary,
  word: string,
  found: (place: number, closeness: Closeness) => void,
): void {
  const { terms } = vocabulary;
  const first = firstFrom(terms, word);
  let end = first;
  for (; terms[end]?.startsWith(word) === true; end++) found(end, terms[end] === word ? 'same' : 'begins');
  const typos = typosOf(word);
  if (typos === 0 || terms[first] === word) return;
  misspelled(vocabulary, word, { typos, begins: end === first }, (place) => {
    if (place < first || place >= end) found(place, 'typo');
  });
}

/**
 * Walks through the sorted terms as through a tree: what two terms share is compared once, and whole branches that are
 * too far are passed over. A typo is a letter too many, too few, wrong, or two neighbours swapped.
 */
function misspelled(
  { terms, shared }: Vocabulary,
  word: string,
  { typos, begins }: { typos: number; begins: boolean },
  found: (place: number) => void,
): void {
  const width = word.length + 1;
  const longest = word.length + typos;
  const first = Uint8Array.from({ length: width }, (_, column) => column);
  const rows = Array.from({ length: longest + 1 }, (_, depth) =>
    depth === 0 ? first : new Uint8Array(width),
  );
  const best = new Uint8Array(longest + 1);
  /** Letters whose rows stand; depths from which every term is too far, or begins like the word. */
  let known = 0;
  let dead = Infinity;
  let reached = Infinity;
  for (let place = 0; place < terms.length; place++) {
    known = Math.min(known, shared[place] ?? 0);
    if (known < dead) dead = Infinity;
    if (known < reached) reached = Infinity;
    const term = terms[place] ?? '';
    const depths = Math.min(term.length, longest);
    while (known < depths && dead === Infinity && reached === Infinity) {
      known++;
      best[known] = fillRow(rows, known, term, word);
      if (begins && (rows[known]?.[word.length] ?? 255) <= typos) reached = known;
      // Swapped neighbours reach over one row.
      else if ((best[known] ?? 0) > typos && (best[known - 1] ?? 0) >= typos) dead = known;
    }
    const isWhole = term.length <= known && (rows[term.length]?.[word.length] ?? 255) <= typos;
    if (reached !== Infinity || (dead === Infinity && isWhole)) found(place);
  }
}

/** Distances between the first letters of the term and those of the word; gives the least of them. */
function fillRow(rows: readonly Uint8Array[], depth: number, term: string, word: string): number {
  const row = rows[depth];
  const above = rows[depth - 1];
  const twoAbove = rows[depth - 2];
  if (!row || !above) return 0;
  const letter = term.charCodeAt(depth - 1);
  row[0] = depth;
  let least = depth;
  for (let column = 1; column < row.length; column++) {
    const typed = word.charCodeAt(column - 1);
    let distance = Math.min(
      (above[column - 1] ?? 0) + (letter === typed ? 0 : 1),
      (above[column] ?? 0) + 1,
      (row[column - 1] ?? 0) + 1,
    );
    if (
      twoAbove &&
      column > 1 &&
      letter === word.charCodeAt(column - 2) &&
      typed === term.charCodeAt(depth - 2)
    )
      distance = Math.min(distance, (twoAbove[column - 2] ?? 0) + 1);
    row[column] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

function firstFrom(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedLetters(one: string, two: string): number {
  const most = Math.min(one.length, two.length, 255);
  let letters = 0;
  while (letters < most && one.charCodeAt(letters) === two.charCodeAt(letters)) letters++;
  return letters;
}
