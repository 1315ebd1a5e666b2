/** A GitBook tag of a text, `{% hint style="info" %}`. */
export interface Tag {
  /** "hint", "endhint", "@github-files/github-code-block". */
  readonly name: string;
  /** What stands between the name and the end. */
  readonly rest: string;
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

const tagSource = String.raw`(?<!\\)\{%-?\s*(@?[a-z][\w/.-]*)((?:(?!\{%|%\})[\s\S])*)%\}`;
const attribute = /([\w:-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|"?([^\s"]+))|"([^"]+)"|(\S+)/g;

/** Every tag of a text, in order. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(new RegExp(tagSource, 'gi'))].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    rest: (match[2] ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The tag that begins exactly there. */
export function tagAt(text: string, start: number): Tag | undefined {
  const pattern = new RegExp(tagSource, 'iy');
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [whole, name = '', rest = ''] = match;
  return { name: name.toLowerCase(), rest: rest.trim(), start, end: start + whole.length };
}

const unescaped = (value: string): string => value.replace(/\\(["'\\])/g, '$1');

/**
 * The attributes of a tag, whatever their quotes, also where the last quote is missing; a value without a name, as of
 * `{% include "x.md" %}`, is called "value".
 */
export function attributesOf({ rest }: Tag): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name, double, single, bare, lone, word] of rest.matchAll(attribute)) {
    const value = double ?? single ?? bare ?? lone ?? word ?? '';
    found[name ?? 'value'] ??= unescaped(value);
  }
  return { ...found };
}

const isEnd = ({ name }: Tag): boolean => name.startsWith('end');

/** The tag that ends each tag that has an end, by where it begins; blocks hold blocks. */
export function pairsOf(tags: readonly Tag[]): ReadonlyMap<number, Tag> {
  const pairs = new Map<number, Tag>();
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!isEnd(tag)) {
      open.push(tag);
      continue;
    }
    const index = open.findLastIndex(({ name }) => `end${name}` === tag.name);
    const opening = open[index];
    if (!opening) continue;
    pairs.set(opening.start, tag);
    open.length = index;
  }
  return pairs;
}
