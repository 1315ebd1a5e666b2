import { parseFrontMatter } from './front-matter.ts';
import { editEntryText, type FrontMatterEdit } from './write-entry.ts';

type Values = Readonly<Record<string, unknown>>;
type Path = FrontMatterEdit['path'];

/**
 * The text of a file with what somebody changed in her copy of it, and nothing else: keys that hold the same stay byte
 * for byte, with their order, quotes and comments, and the file keeps its ends of lines. Throws `UnreadableFrontMatter`
 * for a copy that cannot be read; a file that cannot be read itself is replaced, and so is one whose values hang on each
 * other by aliases (`*x`), where to change one in its place would change another.
 */
export function editedText(text: string, copy: string): string {
  const wanted = parts(copy);
  const held = readable(text);
  if (held === undefined || wanted.front === undefined || held.front === undefined)
    return withEnds(text, copy);
  const edits = valueEdits(held.front, wanted.front);
  const edited = edits.length === 0 ? text : editedFront(text, edits, wanted.front);
  if (edited === undefined) return withEnds(text, copy);
  if (plain(held.body) === plain(wanted.body)) return edited;
  return edited.slice(0, edited.length - held.body.length) + withEnds(text, wanted.body);
}

/** The text with its values changed; undefined where it would then say something else than what is wanted. */
function editedFront(text: string, edits: readonly FrontMatterEdit[], wanted: Values): string | undefined {
  try {
    const edited = editEntryText(text, edits);
    return isSame(parseFrontMatter(edited).raw, wanted) ? edited : undefined;
  } catch {
    // The library refuses to reach through an alias; whatever it refuses, her copy says what she wants.
    return undefined;
  }
}

interface Parts {
  /** Undefined for a file without a front matter. */
  readonly front: Values | undefined;
  readonly body: string;
}

function parts(text: string): Parts {
  if (!/^\uFEFF?---/.test(text)) return { front: undefined, body: text };
  const { raw, body } = parseFrontMatter(text);
  return { front: raw, body };
}

function readable(text: string): Parts | undefined {
  try {
    return parts(text);
  } catch {
    // What is broken cannot be kept: the copy mends it.
    return undefined;
  }
}

/** The edits that make one set of values out of another; what is empty in both ways of writing it is the same. */
export function valueEdits(before: Values, after: Values): FrontMatterEdit[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const edits = keys.flatMap((key) => editsAt([key], before[key], after[key]));
  // Keys go last: a front matter that has none is no map that others could be put into.
  const goes = ({ path, value }: FrontMatterEdit) => path.length === 1 && value === undefined;
  return [...edits.filter((edit) => !goes(edit)), ...edits.filter(goes)];
}

function editsAt(path: Path, before: unknown, after: unknown): FrontMatterEdit[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listEdits(path, before, after);
  if (isMap(before) && isMap(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      editsAt([...path, key], before[key], after[key]),
    );
  return [{ path, value: isEmpty(after) ? undefined : after }];
}

/** Items at both ends that are the same stay as they are written; a list that grows in its middle is written anew. */
function listEdits(path: Path, before: readonly unknown[], after: readonly unknown[]): FrontMatterEdit[] {
  if (after.length === 0) return [{ path, value: undefined }];
  const kept = sameAtEnd(before, after);
  const middle = before.length - kept;
  const wanted = after.length - kept;
  if (wanted > middle && kept > 0) return [{ path, value: after }];
  const changed = after
    .slice(0, wanted)
    .flatMap<FrontMatterEdit>((item, index) =>
      index < middle
        ? editsAt([...path, index], before[index], item)
        : [{ path: [...path, index], value: item }],
    );
  const gone = Array.from({ length: Math.max(0, middle - wanted) }, (_, index) => middle - 1 - index);
  return [
    ...changed,
    ...gone.map((index): FrontMatterEdit => ({ path: [...path, index], value: undefined })),
  ];
}

/** How many items at the end of two lists are the same, those apart that are the same at their beginning. */
function sameAtEnd(before: readonly unknown[], after: readonly unknown[]): number {
  const shortest = Math.min(before.length, after.length);
  let first = 0;
  while (first < shortest && isSame(before[first], after[first])) first++;
  let last = 0;
  while (last < shortest - first && isSame(before.at(-1 - last), after.at(-1 - last))) last++;
  return last;
}

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(bare(one)) === JSON.stringify(bare(other));

/** A value without what holds nothing, its keys in order. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare).filter((item) => item !== undefined);
  if (isMap(value)) {
    const held = Object.entries(value)
      .map(([key, item]): [string, unknown] => [key, bare(item)])
      .filter(([, item]) => item !== undefined);
    return Object.fromEntries(held.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
  return isEmpty(value) ? undefined : value;
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n');

/** A text with the ends of lines of another one. */
const withEnds = (like: string, text: string): string =>
  like.includes('\r\n') ? plain(text).replaceAll('\n', '\r\n') : text;
