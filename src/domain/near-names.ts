import { idOfName } from './member-id.ts';

/** Words that people put in or leave out of the same name. */
const particles = new Set([
  'd',
  'de',
  'del',
  'den',
  'der',
  'des',
  'du',
  'l',
  'la',
  'le',
  'les',
  'van',
  'von',
]);

/** Letters that a name needs for one slip of spelling to be forgiven, then for two. */
const lettersForOneEdit = 6;
const lettersForTwoEdits = 12;

/** A part of a name is farther than any slip. */
const partialName = 3;

/** A name as it is compared. */
interface Spelling {
  readonly words: readonly string[];
  readonly written: string;
  readonly sorted: string;
}

/**
 * Gives a function that finds the members whose name may be the same person's as a full name, nearest first, then in
 * the order given. Accents, case, hyphens, apostrophes, particles and the order of the words do not count. A name is
 * near when it has the same words, when it has all the words of the other one, two at least ("Anne Orme", "Anne
 * Orme-Saule"), or when it is one slip away, two in a long name: a letter more, less or other, or two neighbours
 * swapped. A name without a letter of the Latin alphabet is near to none.
 */
export function nearNames<Member extends { readonly fullname: string }>(
  members: readonly Member[],
): (fullname: string) => Member[] {
  const spelled = members.map((member) => ({ member, spelling: spellingOf(member.fullname) }));
  return (fullname) => {
    const spelling = spellingOf(fullname);
    return spelled
      .map(({ member, spelling: other }) => ({ member, distance: distanceBetween(spelling, other) }))
      .filter(({ distance }) => distance < Infinity)
      .toSorted((a, b) => a.distance - b.distance)
      .map(({ member }) => member);
  };
}

/** The words that count, as written and in alphabetical order; all of them where only particles are left. */
function spellingOf(fullname: string): Spelling {
  const all = idOfName(fullname)
    .split(/[.-]+/)
    .filter((word) => word !== '');
  const counted = all.filter((word) => !particles.has(word));
  const words = counted.length > 0 ? counted : all;
  return { words, written: words.join(''), sorted: words.toSorted().join('') };
}

/** How far two names are, 0 for the same words; Infinity for names of different people. */
function distanceBetween(name: Spelling, other: Spelling): number {
  if (name.words.length === 0 || other.words.length === 0) return Infinity;
  const edits = Math.min(editsBetween(name.written, other.written), editsBetween(name.sorted, other.sorted));
  if (edits < Infinity) return edits;
  const [fewer, more] =
    name.words.length <= other.words.length ? [name.words, other.words] : [other.words, name.words];
  return fewer.length >= 2 && fewer.every((word) => more.includes(word)) ? partialName : Infinity;
}

const editsForgiven = (letters: number): number =>
  letters >= lettersForTwoEdits ? 2 : letters >= lettersForOneEdit ? 1 : 0;

/** Edits from one text to the other; Infinity beyond those that their length forgives. */
const editsBetween = (a: string, b: string): number =>
  editsWithin(editsForgiven(Math.min(a.length, b.length)), a, b);

function editsWithin(forgiven: number, a: string, b: string): number {
  if (Math.abs(a.length - b.length) > forgiven) return Infinity;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const from = a.slice(same);
  const to = b.slice(same);
  if (from === to) return 0;
  if (forgiven === 0) return Infinity;
  const then = (skippedFrom: number, skippedTo: number): number =>
    1 + editsWithin(forgiven - 1, from.slice(skippedFrom), to.slice(skippedTo));
  const [first = '', second = ''] = from;
  const isSwap = second !== '' && to.startsWith(second + first);
  return Math.min(then(1, 0), then(0, 1), then(1, 1), isSwap ? then(2, 2) : Infinity);
}
